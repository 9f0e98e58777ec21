package dev.workspaces.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every noun cuts its instants when it is built, so that what a store gives back is equal to what it was given. */
class MicrosecondsTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    private static final UserId MEL = UserId.of("mel");
    private static final Instant EVEN = Instant.parse("2028-02-29T23:59:59.999999Z");
    private static final List<BiFunction<Instant, Instant, ?>> NOUNS = List.of(
            (created, updated) -> Organization.builder()
                    .id(ACME)
                    .slug(Slug.of("acme"))
                    .name(Name.of("Acme"))
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> Workspace.builder()
                    .organization(ACME)
                    .id(RESEARCH)
                    .slug(Slug.of("research"))
                    .name(Name.of("Research"))
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> User.builder()
                    .id(MEL)
                    .email(EmailAddress.of("mel@acme.test"))
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> OrganizationMembership.builder()
                    .organization(ACME)
                    .user(MEL)
                    .role(OrganizationRole.ADMIN)
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> WorkspaceMembership.builder()
                    .organization(ACME)
                    .workspace(RESEARCH)
                    .user(MEL)
                    .given(WorkspaceRole.MANAGER)
                    .origin(MembershipOrigin.DIRECT)
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> GroupMapping.builder()
                    .organization(ACME)
                    .workspace(RESEARCH)
                    .group(GroupName.of("staff"))
                    .role(WorkspaceRole.MEMBER)
                    .mappedBy(Principal.session(ACME, MEL))
                    .createdAt(created)
                    .updatedAt(updated)
                    .build(),
            (created, updated) -> invite().createdAt(created).updatedAt(updated).build(),
            (created, updated) ->
                    invite().expiresAt(created).acceptedAt(updated).build());

    private static Invite.Builder invite() {
        return Invite.builder()
                .id(InviteId.of("inv"))
                .organization(ACME)
                .email(EmailAddress.of("ida@acme.test"))
                .role(OrganizationRole.MEMBER)
                .status(InviteStatus.ACCEPTED)
                .expiresAt(EVEN)
                .acceptedAt(Optional.of(EVEN))
                .invitedBy(Principal.session(ACME, MEL))
                .createdAt(EVEN)
                .updatedAt(EVEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999})
    void what_is_finer_is_cut_off(long nanos) {
        Instant fine = EVEN.plusNanos(nanos);

        Stream.of(NOUNS)
                .flatMap(List::stream)
                .forEach(noun -> assertThat((Object) noun.apply(EVEN, fine))
                        .isEqualTo(noun.apply(fine, EVEN))
                        .isEqualTo(noun.apply(EVEN, EVEN)));
    }
}
