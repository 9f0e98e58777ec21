package dev.workspaces.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An invite is good while it is pending and its expiry has not come. Logs tell nothing of people. */
class InviteTest {
    private static final Instant EXPIRY = Instant.parse("2026-11-30T10:00:00Z");
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final String DIGEST = "ab".repeat(32);

    @Test
    void is_open_until_its_expiry() {
        Invite invite = pending().tokenDigest(DIGEST).build();

        assertThat(invite.isOpen(EXPIRY.minusNanos(1))).isTrue();
        assertThat(invite.isOpen(EXPIRY)).isFalse();
        assertThat(invite.isOpen(EXPIRY.plusNanos(1))).isFalse();
        assertThat(invite.workspaces()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = InviteStatus.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void is_closed_once_it_is_not_pending_and_keeps_no_digest_then(InviteStatus status) {
        Invite.Builder builder = pending().status(status);
        if (status == InviteStatus.ACCEPTED) {
            builder.acceptedAt(Instant.EPOCH);
        }

        assertThat(builder.build().isOpen(Instant.EPOCH)).isFalse();
        assertThatThrownBy(() -> builder.tokenDigest(DIGEST).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("tokenDigest");
    }

    @ParameterizedTest
    @EnumSource(InviteStatus.class)
    void says_when_it_was_accepted_where_it_was_and_only_there(InviteStatus status) {
        boolean isAccepted = status == InviteStatus.ACCEPTED;
        Invite.Builder wrong =
                isAccepted ? pending().status(status) : pending().status(status).acceptedAt(Instant.EPOCH);

        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("acceptedAt");
    }

    @Test
    void neither_an_invite_nor_a_user_shows_an_address_a_name_or_a_digest() {
        User user = User.builder()
                .id(UserId.of("u1"))
                .email(EmailAddress.of("mel@acme.example"))
                .externalId(ExternalId.of("subject"))
                .firstName(Name.of("Mel"))
                .lastName(Name.of("Miller"))
                .createdAt(EXPIRY)
                .updatedAt(EXPIRY)
                .build();

        assertThat(user).hasToString("user `u1`");
        assertThat(pending().tokenDigest(DIGEST).build()).hasToString("invite `i1`");
    }

    private static Invite.Builder pending() {
        return Invite.builder()
                .id(InviteId.of("i1"))
                .organization(ACME)
                .email(EmailAddress.of("mel@acme.example"))
                .role(OrganizationRole.MEMBER)
                .expiresAt(EXPIRY)
                .invitedBy(Principal.session(ACME, UserId.of("olga")))
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH);
    }
}
