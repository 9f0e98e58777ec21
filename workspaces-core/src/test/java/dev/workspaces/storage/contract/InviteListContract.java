package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.INVITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.InviteFilter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which invites the lists of {@link dev.workspaces.storage.InviteReader} hold. */
public abstract class InviteListContract extends Contract {
    /** Constructor for subclasses. */
    protected InviteListContract() {}

    /** Each way to filter, or not, with each other way. */
    @Test
    void those_that_match_all_of_it() {
        Tenant acme = tenant();
        EmailAddress first = Some.email();
        EmailAddress second = Some.email();
        List<Invite> all = new ArrayList<>();
        for (InviteStatus status : InviteStatus.values()) {
            all.add(insert(INVITE, inState(status, acme.id(), first)));
        }
        all.add(insert(INVITE, inState(InviteStatus.CANCELLED, acme.id(), first)));
        all.add(insert(
                INVITE,
                inState(InviteStatus.PENDING, acme.id(), second).toBuilder()
                        .role(OrganizationRole.ADMIN)
                        .build()));
        insert(INVITE, inState(InviteStatus.PENDING, tenant().id(), first));

        for (Optional<InviteStatus> status : Choices.of(InviteStatus.values())) {
            for (Optional<EmailAddress> email : Choices.of(first, second, Some.email())) {
                for (Optional<OrganizationRole> role : Choices.of(OrganizationRole.values())) {
                    InviteFilter filter = new InviteFilter(status, email, role, Optional.empty());
                    List<Invite> expected = all.stream()
                            .filter(each -> status.map(each.status()::equals).orElse(true))
                            .filter(each -> email.map(each.email()::equals).orElse(true))
                            .filter(each -> role.map(each.role()::equals).orElse(true))
                            .toList();
                    assertHolds(acme.id(), filter, expected);
                }
            }
        }
    }

    @Test
    void one_that_is_over_counts_as_expired_by_then_whether_that_is_written_down_or_not() {
        Tenant acme = tenant();
        Invite pending = insert(INVITE, Some.invite(acme.id()));
        Invite expired = insert(INVITE, inState(InviteStatus.EXPIRED, acme.id(), Some.email()));
        Invite cancelled = insert(INVITE, inState(InviteStatus.CANCELLED, acme.id(), Some.email()));
        Instant over = pending.expiresAt();

        for (Instant before : List.of(Instant.MIN, over.minusNanos(1))) {
            assertHolds(acme.id(), asOf(before, InviteStatus.PENDING), List.of(pending));
            assertHolds(acme.id(), asOf(before, InviteStatus.EXPIRED), List.of(expired));
        }
        for (Instant after : List.of(over, Instant.MAX)) {
            assertHolds(acme.id(), asOf(after, InviteStatus.PENDING), List.of());
            assertHolds(acme.id(), asOf(after, InviteStatus.EXPIRED), List.of(pending, expired));
            assertHolds(acme.id(), asOf(after, InviteStatus.EXPIRED).to(pending.email()), List.of(pending));
            assertHolds(acme.id(), asOf(after, InviteStatus.CANCELLED), List.of(cancelled));
        }
        assertHolds(acme.id(), InviteFilter.all().asOf(over), List.of(pending, expired, cancelled));
    }

    private static InviteFilter asOf(Instant instant, InviteStatus status) {
        return InviteFilter.all().withStatus(status).asOf(instant);
    }

    @Test
    void an_invite_that_changed_is_listed_as_it_is_now() {
        Tenant acme = tenant();
        Invite before = insert(INVITE, Some.invite(acme.id()));

        Invite after =
                update(INVITE, before.toBuilder().status(InviteStatus.EXPIRED).build());

        assertHolds(acme.id(), InviteFilter.pendingTo(before.email()), List.of());
        assertHolds(acme.id(), InviteFilter.all(), List.of(after));
    }

    @Test
    void an_organization_that_is_not_there_has_none() {
        assertHolds(Some.organization().id(), InviteFilter.all(), List.of());
    }

    @Test
    void all_pending_invites_that_name_a_workspace_are_there_in_order_over_or_not() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        WorkspaceId research = acme.workspace().id();
        Invite later = insert(INVITE, into(acme.id(), Map.of(research, WorkspaceRole.MEMBER)));
        Invite earlier = insert(
                INVITE,
                into(acme.id(), Map.of(acme.other().id(), WorkspaceRole.ADMIN, research, WorkspaceRole.MANAGER))
                        .toBuilder()
                        .createdAt(Some.NOW.minusSeconds(2))
                        .expiresAt(Some.NOW.minusSeconds(1))
                        .build());
        insert(INVITE, into(globex.id(), Map.of(research, WorkspaceRole.MEMBER)));
        insert(INVITE, into(acme.id(), Map.of()));

        assertThat(pendingInto(acme.id(), research)).containsExactly(earlier, later);
        assertThat(pendingInto(acme.id(), acme.other().id())).containsExactly(earlier);
        assertThat(pendingInto(acme.id(), WorkspaceId.of(Some.text("wsp")))).isEmpty();

        update(INVITE, later.toBuilder().workspaces(Map.of()).build());
        update(INVITE, earlier.toBuilder().status(InviteStatus.CANCELLED).build());
        assertThat(pendingInto(acme.id(), research)).isEmpty();
        assertThat(pendingInto(acme.id(), acme.other().id())).isEmpty();
    }

    @Test
    void what_is_over_comes_from_every_organization_and_first_over_first() {
        Instant start = Moments.longAgo();
        Invite third = expiring(start.plus(2, ChronoUnit.MICROS));
        Invite first = expiring(start);
        Invite second = expiring(start.plus(1, ChronoUnit.MICROS));
        update(INVITE, expiring(start).toBuilder().status(InviteStatus.EXPIRED).build());

        assertThat(ofThese(over(start.minus(1, ChronoUnit.MICROS), 1000), first, second, third))
                .isEmpty();
        assertThat(ofThese(over(start, 1000), first, second, third)).containsExactly(first);
        assertThat(ofThese(over(start.plus(1, ChronoUnit.MICROS), 1000), first, second, third))
                .containsExactly(first, second);
        assertThat(ofThese(over(third.expiresAt().minusNanos(1), 1000), first, second, third))
                .as("a nanosecond before")
                .containsExactly(first, second);
        assertThat(ofThese(over(Some.NOW, 1000), first, second, third)).containsExactly(first, second, third);

        List.of(first, second, third).forEach(this::expire);
        assertThat(ofThese(over(Some.NOW, 1000), first, second, third)).isEmpty();
    }

    @Test
    void what_is_over_is_answered_up_to_a_limit() {
        Invite one = expiring(Moments.longAgo());
        Invite two = expiring(Moments.longAgo());
        List<Invite> all = over(Some.NOW, 1000);

        assertThat(over(Some.NOW, 1)).isEqualTo(all.subList(0, 1));
        assertThat(over(Some.NOW, 2)).isEqualTo(all.subList(0, 2));

        List.of(one, two).forEach(this::expire);
    }

    @Test
    void a_limit_of_0_answers_nothing_of_what_is_over() {
        Invite invite = expiring(Moments.longAgo());

        assertThat(over(Some.NOW, 0)).isEmpty();

        expire(invite);
    }

    private Invite expiring(Instant instant) {
        Invite invite = Some.invite(tenant().id());
        return insert(INVITE, invite.toBuilder().expiresAt(instant).build());
    }

    /** Puts it out of the way of other tests: this list is of all organizations. */
    private void expire(Invite invite) {
        update(INVITE, invite.toBuilder().status(InviteStatus.EXPIRED).build());
    }

    private static Invite into(OrganizationId organization, Map<WorkspaceId, WorkspaceRole> workspaces) {
        return Some.invite(organization).toBuilder().workspaces(workspaces).build();
    }

    private static Invite inState(InviteStatus status, OrganizationId organization, EmailAddress email) {
        return Some.invite(organization).toBuilder()
                .email(email)
                .status(status)
                .acceptedAt(Optional.of(Some.NOW).filter(at -> status == InviteStatus.ACCEPTED))
                .build();
    }

    private static List<Invite> ofThese(List<Invite> invites, Invite... these) {
        return invites.stream().filter(List.of(these)::contains).toList();
    }

    private List<Invite> pendingInto(OrganizationId organization, WorkspaceId workspace) {
        return read(now -> now.invites().pendingInto(organization, workspace));
    }

    private List<Invite> over(Instant instant, int limit) {
        return read(now -> now.invites().over(instant, limit));
    }

    private void assertHolds(OrganizationId organization, InviteFilter filter, List<Invite> expected) {
        Page<Invite> page = read(now -> now.invites().list(organization, filter, PageRequest.first(10)));
        long count = this.<Long>read(now -> now.invites().count(organization, filter));

        assertThat(page.items()).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.next()).as("%s", filter).isEmpty();
        assertThat(count).as("%s", filter).isEqualTo(expected.size());
    }
}
