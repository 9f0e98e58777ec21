package dev.workspaces.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.WorkspaceRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memberships: which role counts, and what cannot be built. */
class MembershipTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final GroupName STAFF = GroupName.of("staff");

    @Property(tries = 200)
    void of_several_groups_the_highest_role_counts(@ForAll @Size(min = 1, max = 6) List<WorkspaceRole> roles) {
        WorkspaceMembership.Builder builder = membership(MembershipOrigin.GROUP);
        for (int index = 0; index < roles.size(); index++) {
            builder.putGroups(GroupName.of("group " + index), roles.get(index));
        }
        WorkspaceRole highest =
                roles.stream().max(Comparator.comparing(MembershipTest::height)).orElseThrow();

        assertThat(builder.build().role()).isEqualTo(highest);
        assertThat(builder.build().facts().role()).isEqualTo(highest);
    }

    /** `model.md`: admin > manager > member. */
    private static int height(WorkspaceRole role) {
        return List.of("member", "manager", "admin").indexOf(role.wireName());
    }

    @ParameterizedTest
    @EnumSource(WorkspaceRole.class)
    void a_role_given_directly_or_by_an_invite_is_the_role(WorkspaceRole role) {
        for (MembershipOrigin origin : List.of(MembershipOrigin.DIRECT, MembershipOrigin.INVITE)) {
            assertThat(membership(origin).given(role).build().role()).isEqualTo(role);
        }
    }

    @Test
    void a_direct_row_has_no_groups_beside_it_and_replaces_them() {
        WorkspaceMembership byGroup = membership(MembershipOrigin.GROUP)
                .putGroups(STAFF, WorkspaceRole.ADMIN)
                .build();

        WorkspaceMembership direct = byGroup.toBuilder()
                .origin(MembershipOrigin.DIRECT)
                .given(WorkspaceRole.MEMBER)
                .groups(Map.of())
                .build();

        assertThat(direct.role()).isEqualTo(WorkspaceRole.MEMBER);
        assertRefused(byGroup.toBuilder().given(WorkspaceRole.MEMBER), "origin");
        assertRefused(byGroup.toBuilder().origin(MembershipOrigin.DIRECT).given(WorkspaceRole.MEMBER), "origin");
    }

    @Test
    void a_membership_comes_from_somewhere() {
        for (MembershipOrigin origin : MembershipOrigin.values()) {
            assertRefused(membership(origin), "role");
        }
        assertRefused(membership(MembershipOrigin.GROUP).given(WorkspaceRole.MEMBER), "origin");
        assertRefused(membership(MembershipOrigin.DIRECT).putGroups(STAFF, WorkspaceRole.MEMBER), "origin");
        assertRefused(membership(MembershipOrigin.INVITE).putGroups(STAFF, WorkspaceRole.MEMBER), "origin");
    }

    @Test
    void a_suspended_person_and_no_other_was_suspended_by_somebody() {
        OrganizationMembership active = OrganizationMembership.builder()
                .organization(OrganizationId.of("acme"))
                .user(UserId.of("mel"))
                .role(OrganizationRole.OWNER)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
        OrganizationMembership suspended = active.toBuilder()
                .status(MembershipStatus.SUSPENDED)
                .suspendedBy(Rank.OWNER)
                .build();

        assertThat(active.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(active.version()).isEqualTo(1);
        assertThat(suspended.facts().isActive()).isFalse();
        assertThatThrownBy(() -> active.toBuilder().suspendedBy(Rank.OWNER).build())
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        suspended.toBuilder().suspendedBy(Optional.empty()).build())
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        suspended.toBuilder().status(MembershipStatus.ACTIVE).build())
                .isInstanceOf(InvalidInputException.class);
    }

    private static WorkspaceMembership.Builder membership(MembershipOrigin origin) {
        return WorkspaceMembership.builder()
                .organization(OrganizationId.of("acme"))
                .workspace(WorkspaceId.of("research"))
                .user(UserId.of("mel"))
                .origin(origin)
                .createdAt(NOW)
                .updatedAt(NOW);
    }

    private static void assertRefused(WorkspaceMembership.Builder builder, String place) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(place + ": expected");
    }
}
