package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.INVITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.InviteRepository} promises of single invites. */
public abstract class InviteContract extends Contract {
    /** Constructor for subclasses. */
    protected InviteContract() {}

    @Test
    void an_invite_is_found_by_the_digest_of_its_token_while_it_has_one() {
        Invite invite = insert(INVITE, withToken(tenant()));
        String digest = invite.tokenDigest().orElseThrow();

        assertThat(findByToken(digest)).contains(invite);
        assertThat(findByToken(Some.digest())).isEmpty();

        update(INVITE, cancelled(invite));
        assertThat(findByToken(digest)).isEmpty();
    }

    @Test
    void an_invite_is_found_by_its_new_token_alone() {
        Invite before = insert(INVITE, withToken(tenant()));

        Invite after =
                update(INVITE, before.toBuilder().tokenDigest(Some.digest()).build());

        assertThat(findByToken(before.tokenDigest().orElseThrow())).isEmpty();
        assertThat(findByToken(after.tokenDigest().orElseThrow())).contains(after);
    }

    @Test
    void two_invites_with_one_id_in_an_organization_are_refused() {
        Tenant acme = tenant();
        Invite invite = insert(INVITE, Some.invite(acme.id()));

        Refused.alreadyExists(
                "id",
                () -> insert(
                        INVITE,
                        Some.invite(acme.id()).toBuilder().id(invite.id()).build()));
        assertThat(find(INVITE, invite)).contains(invite);
    }

    @Test
    void two_invites_with_one_token_are_refused_in_any_organizations() {
        Tenant acme = tenant();
        Invite invite = insert(INVITE, withToken(acme));
        Invite other = insert(INVITE, withToken(acme));
        Invite here = Some.invite(acme.id()).toBuilder()
                .tokenDigest(invite.tokenDigest())
                .build();
        Invite there = Some.invite(tenant().id()).toBuilder()
                .tokenDigest(invite.tokenDigest())
                .build();

        Refused.alreadyExists("token", () -> insert(INVITE, here));
        Refused.alreadyExists("token", () -> insert(INVITE, there));
        Refused.alreadyExists(
                "token",
                () -> update(
                        INVITE,
                        other.toBuilder().tokenDigest(invite.tokenDigest()).build()));
        assertThat(findByToken(invite.tokenDigest().orElseThrow())).contains(invite);
        assertThat(find(INVITE, other)).contains(other);
    }

    @Test
    void any_number_of_invites_have_no_token() {
        Tenant acme = tenant();
        Invite one = insert(INVITE, Some.invite(acme.id()));
        Invite two = insert(INVITE, Some.invite(acme.id()));

        assertThat(find(INVITE, one)).contains(one);
        assertThat(find(INVITE, two)).contains(two);
    }

    @Test
    void an_organization_has_one_pending_invite_to_an_address() {
        Tenant acme = tenant();
        Invite pending = insert(INVITE, Some.invite(acme.id()));
        Invite moved = insert(INVITE, Some.invite(acme.id()));

        Refused.alreadyExists("email", () -> insert(INVITE, to(pending.email(), acme.id())));
        Refused.alreadyExists(
                "email",
                () -> update(INVITE, moved.toBuilder().email(pending.email()).build()));
        assertThat(find(INVITE, moved)).contains(moved);
        insert(INVITE, to(pending.email(), tenant().id()));
    }

    @Test
    void an_invite_that_is_not_pending_leaves_its_address_to_others() {
        Tenant acme = tenant();
        Invite first = insert(INVITE, Some.invite(acme.id()));
        Invite over = update(INVITE, cancelled(first));

        Invite second = insert(INVITE, to(first.email(), acme.id()));
        Invite third = insert(INVITE, cancelled(to(first.email(), acme.id())));

        assertThat(find(INVITE, first)).contains(over);
        assertThat(find(INVITE, second)).contains(second);
        assertThat(find(INVITE, third)).contains(third);
        Invite again = over.toBuilder().status(InviteStatus.PENDING).build();
        Refused.alreadyExists("email", () -> update(INVITE, again));
    }

    @Test
    void an_invite_keeps_its_address_and_token_when_something_else_of_it_changes() {
        Invite invite = insert(INVITE, withToken(tenant()));

        Invite extended = update(
                INVITE, invite.toBuilder().expiresAt(Some.NOW.plusSeconds(3600)).build());

        assertThat(findByToken(invite.tokenDigest().orElseThrow())).contains(extended);
    }

    @Test
    void an_invite_into_no_organization_is_refused() {
        Invite lost = Some.invite(Some.organization().id());

        Refused.notFound("organization", lost.organization(), () -> insert(INVITE, lost));
        assertThat(find(INVITE, lost)).isEmpty();
    }

    private static Invite withToken(Tenant tenant) {
        return Some.invite(tenant.id()).toBuilder().tokenDigest(Some.digest()).build();
    }

    private static Invite to(EmailAddress email, OrganizationId organization) {
        return Some.invite(organization).toBuilder().email(email).build();
    }

    private static Invite cancelled(Invite invite) {
        return invite.toBuilder()
                .status(InviteStatus.CANCELLED)
                .tokenDigest(Optional.empty())
                .build();
    }

    private Optional<Invite> findByToken(String digest) {
        return read(now -> now.invites().findByToken(digest));
    }
}
