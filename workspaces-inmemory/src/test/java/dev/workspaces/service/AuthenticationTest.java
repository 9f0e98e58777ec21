package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.Pepper;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.KeyCompany.Issued;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which secrets open the gate. */
class AuthenticationTest {
    private final KeyCompany keys = new KeyCompany();

    @AfterEach
    void close() {
        keys.close();
    }

    private Optional<AuthenticatedKey> authenticate(String presented) {
        return keys.gate.authenticate(presented);
    }

    private boolean isGood(String presented) {
        return authenticate(presented).isPresent();
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_secret_finds_its_key_at_first_and_from_then_on(KeyType type) {
        Issued issued = keys.issue(type, Actions.WORKSPACES_LIST);

        for (int times = 0; times < 4; times++) {
            AuthenticatedKey key = authenticate(issued.secret()).orElseThrow();
            assertThat(key.id()).isEqualTo(issued.id());
            assertThat(key.type()).isEqualTo(type);
            assertThat(key.organization()).isEqualTo(keys.company.acme);
            assertThat(key.workspace().isPresent()).isEqualTo(type != KeyType.ORGANISATION_SERVICE);
            assertThat(key.owner().isPresent()).isEqualTo(type == KeyType.WORKSPACE_USER);
            assertThat(keys.gate
                            .check(key, Actions.WORKSPACES_LIST)
                            .meeting(Obligation.OWN_WORKSPACES_ONLY)
                            .isAllowed())
                    .isTrue();
        }
    }

    @Test
    void it_takes_one_read_and_none_once_the_key_is_known() {
        Issued issued = keys.issue();
        long before = keys.stepped.reads();

        AuthenticatedKey key = authenticate(issued.secret()).orElseThrow();
        assertThat(keys.stepped.reads()).isEqualTo(before + 1);
        keys.gate.check(key, Actions.COMPLETIONS_WRITE, keys.company.research);
        assertThat(keys.stepped.reads()).isEqualTo(before + 2);

        assertThat(authenticate(issued.secret())).containsSame(key);
        assertThat(keys.gate
                        .check(key, Actions.PROMPTS_READ, keys.company.research)
                        .isAllowed())
                .isTrue();
        assertThat(keys.stepped.reads()).isEqualTo(before + 2);
    }

    @Test
    void who_authenticates_and_never_checks_reads_twice_and_no_more() {
        Issued issued = keys.issue();
        long before = keys.stepped.reads();

        for (int times = 0; times < 5; times++) {
            assertThat(isGood(issued.secret())).isTrue();
        }

        assertThat(keys.stepped.reads()).isEqualTo(before + 2);
    }

    static Stream<String> noSecrets() {
        String unknown = KeyCompany.FORMAT
                .generate(KeyType.WORKSPACE_SERVICE, new SecureRandom())
                .reveal();
        return Stream.of(
                "",
                " ",
                "\0",
                "' OR 1=1 --",
                "\"; DROP TABLE keys; --",
                "wk_svc_",
                "wk_svc_" + "'".repeat(49),
                unknown.replace('_', '\0'),
                "\uD800" + unknown.substring(1),
                unknown.substring(0, unknown.length() - 1) + "\uDC00",
                unknown.substring(0, 10) + "é" + unknown.substring(11),
                unknown + "\n",
                "Bearer " + unknown,
                unknown.toUpperCase(java.util.Locale.ROOT),
                "x".repeat(1 << 20),
                unknown.repeat(1 << 14),
                "\uD800".repeat(1 << 20),
                SecretFormat.ofPrefix("other")
                        .generate(KeyType.WORKSPACE_SERVICE, new SecureRandom())
                        .reveal());
    }

    @ParameterizedTest
    @MethodSource("noSecrets")
    void t08_what_is_no_secret_of_ours_never_reaches_the_storage(String presented) {
        long before = keys.stepped.reads();

        assertThat(authenticate(presented)).isEmpty();

        assertThat(keys.stepped.reads()).isEqualTo(before);
    }

    @Test
    void nothing_presented_is_no_secret() {
        assertThat(keys.company.workspaces.authenticate(null)).isEmpty();
    }

    @Test
    void t07_secrets_that_share_almost_everything_share_nothing() {
        Issued issued = keys.issue();
        assertThat(isGood(issued.secret())).isTrue();
        assertThat(isGood(issued.secret())).isTrue();
        String body = issued.secret().substring(0, issued.secret().length() - 7);

        for (char last : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray()) {
            String similar = TestSecrets.withChecksum(body + last);
            assertThat(isGood(similar)).isEqualTo(similar.equals(issued.secret()));
        }
    }

    @Test
    void t18_every_proper_prefix_and_every_extension_is_unknown() {
        Issued issued = keys.issue();
        assertThat(isGood(issued.secret())).isTrue();

        for (int length = 0; length < issued.secret().length(); length++) {
            String prefix = issued.secret().substring(0, length);
            assertThat(isGood(prefix)).isFalse();
            String checked = TestSecrets.withChecksum(prefix);
            assertThat(isGood(checked)).isEqualTo(checked.equals(issued.secret()));
        }
        for (char each = 0; each < 256; each++) {
            assertThat(isGood(issued.secret() + each)).isFalse();
            assertThat(isGood(each + issued.secret())).isFalse();
        }
    }

    @Test
    void t15_nothing_else_that_is_secret_is_taken_for_a_key() {
        Issued issued = keys.issue();
        String invite = InviteToken.random(new SecureRandom()).reveal();
        String digest =
                keys.key(issued.id()).secret().kept().orElseThrow().digest().toString();
        String asAnother = TestSecrets.withChecksum(issued.secret()
                .replace("_usr_", "_org_")
                .substring(0, issued.secret().length() - 6));

        assertThat(Stream.of(invite, digest, asAnother, issued.id().value())).noneMatch(this::isGood);
    }

    @Test
    void t15_a_secret_that_was_rotated_away_is_no_secret_any_more() {
        Issued issued = keys.issue();
        assertThat(isGood(issued.secret())).isTrue();

        String second = keys.rotate(issued.id(), Duration.ofMinutes(30));
        String third = keys.rotate(issued.id(), Duration.ZERO);

        assertThat(Stream.of(issued.secret(), second)).noneMatch(this::isGood);
        assertThat(isGood(third)).isTrue();
    }

    static Stream<java.util.function.UnaryOperator<ApiKey>> ends() {
        return Stream.of(
                key -> key.toBuilder()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(new DisabledBy(Rank.OWNER, true))
                        .build(),
                key -> key.revoked(key.updatedAt()),
                key -> key.toBuilder().expiry(Expiry.at(key.createdAt())).build());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_key_that_was_ended_is_not_found_and_what_was_held_of_it_may_nothing(
            java.util.function.UnaryOperator<ApiKey> end) {
        Issued issued = keys.issue();
        AuthenticatedKey held = authenticate(issued.secret()).orElseThrow();
        Action invoke = Actions.COMPLETIONS_WRITE;
        assertThat(keys.gate.check(held, invoke, keys.company.research).isAllowed())
                .isTrue();

        keys.change(issued.id(), end);

        assertThat(isGood(issued.secret())).isFalse();
        Decision decision = keys.gate.check(held, invoke, keys.company.research);
        assertThat(decision.reason()).isIn(Reason.KEY_DISABLED, Reason.KEY_EXPIRED);
    }

    @Test
    void a_key_that_is_enabled_again_is_found_again() {
        Issued issued = keys.issue();
        ApiKey before = keys.key(issued.id());
        keys.change(
                issued.id(),
                key -> key.toBuilder()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(new DisabledBy(Rank.OWNER, true))
                        .build());
        assertThat(isGood(issued.secret())).isFalse();

        keys.change(
                issued.id(), key -> before.toBuilder().version(key.version()).build());

        assertThat(isGood(issued.secret())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void an_expiry_counts_to_the_microsecond(long micros) {
        Instant expiry = Instant.parse("2026-12-01T00:00:00.000500Z");
        Issued issued = keys.issue();
        keys.change(
                issued.id(), key -> key.toBuilder().expiry(Expiry.at(expiry)).build());
        AuthenticatedKey held = authenticate(issued.secret()).orElseThrow();
        keys.gate.check(held, Actions.PROMPTS_READ, keys.company.research);

        keys.company.clock.set(expiry.plusNanos(micros * 1_000));

        assertThat(isGood(issued.secret())).isEqualTo(micros < 0);
        assertThat(keys.gate
                        .check(held, Actions.PROMPTS_READ, keys.company.research)
                        .isAllowed())
                .isEqualTo(micros < 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void t27_both_secrets_are_good_through_the_transition_and_then_the_new_one_alone(long micros) {
        Issued issued = keys.issue();
        AuthenticatedKey byFirst = authenticate(issued.secret()).orElseThrow();
        String second = keys.rotate(issued.id(), Duration.ofMinutes(30));
        AuthenticatedKey bySecond = authenticate(second).orElseThrow();
        assertThat(bySecond.id()).isEqualTo(byFirst.id());
        assertThat(bySecond).isNotEqualTo(byFirst);
        for (AuthenticatedKey held : List.of(byFirst, bySecond)) {
            assertThat(keys.gate
                            .check(held, Actions.PROMPTS_READ, keys.company.research)
                            .isAllowed())
                    .isTrue();
        }

        keys.company.clock.pass(Duration.ofMinutes(30).plusNanos(micros * 1_000));

        assertThat(isGood(issued.secret())).isEqualTo(micros < 0);
        assertThat(isGood(second)).isTrue();
        Decision first = keys.gate.check(byFirst, Actions.PROMPTS_READ, keys.company.research);
        assertThat(first.reason()).isEqualTo(micros < 0 ? Reason.KEY_SCOPE : Reason.KEY_UNKNOWN);
        assertThat(keys.gate
                        .check(bySecond, Actions.PROMPTS_READ, keys.company.research)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void t27_no_secret_is_good_past_the_keys_expiry_whatever_its_transition() {
        Issued issued = keys.issue();
        Instant expiry = keys.company.clock.instant().plus(Duration.ofMinutes(10));
        keys.change(
                issued.id(), key -> key.toBuilder().expiry(Expiry.at(expiry)).build());
        String second = keys.rotate(issued.id(), Duration.ofMinutes(30));
        assertThat(Stream.of(issued.secret(), second)).allMatch(this::isGood);

        keys.company.clock.set(expiry);

        assertThat(Stream.of(issued.secret(), second)).noneMatch(this::isGood);
    }

    @Test
    void t04_a_key_loses_at_once_what_its_owner_loses() {
        Issued issued = keys.issue();
        AuthenticatedKey key = authenticate(issued.secret()).orElseThrow();
        assertThat(keys.gate
                        .check(key, Actions.PROMPTS_CREATE, keys.company.research)
                        .isAllowed())
                .isTrue();

        keys.carryOut(
                new MemberCommand.ChangeWorkspaceRole(keys.company.research, keys.company.mara, WorkspaceRole.MEMBER));
        assertThat(keys.gate
                        .check(key, Actions.PROMPTS_CREATE, keys.company.research)
                        .reason())
                .isEqualTo(Reason.SETTING_DISABLED);
        assertThat(keys.gate
                        .check(key, Actions.COMPLETIONS_WRITE, keys.company.research)
                        .isAllowed())
                .isTrue();

        keys.carryOut(new PersonCommand.ChangeOrganizationRole(keys.company.mara, OrganizationRole.ADMIN));
        assertThat(keys.gate
                        .check(key, Actions.PROMPTS_CREATE, keys.company.research)
                        .isAllowed())
                .isTrue();

        keys.carryOut(new PersonCommand.SuspendPerson(keys.company.mara));
        assertThat(keys.gate
                        .check(key, Actions.COMPLETIONS_WRITE, keys.company.research)
                        .reason())
                .isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
    }

    @Test
    void an_organization_key_is_checked_in_each_workspace_that_it_names() {
        Issued issued = keys.issue(KeyType.ORGANISATION_SERVICE, Actions.WORKSPACES_READ, Actions.WORKSPACES_UPDATE);
        AuthenticatedKey key = authenticate(issued.secret()).orElseThrow();
        for (int times = 0; times < 2; times++) {
            assertThat(keys.gate
                            .check(key, Actions.WORKSPACES_READ, keys.company.lobby)
                            .isAllowed())
                    .isTrue();
            assertThat(keys.gate
                            .check(key, Actions.WORKSPACES_UPDATE, keys.company.research)
                            .isAllowed())
                    .isTrue();
        }
        long before = keys.stepped.reads();
        keys.carryOut(new WorkspaceCommand.ArchiveWorkspace(keys.company.research));

        assertThat(keys.gate
                        .check(key, Actions.WORKSPACES_UPDATE, keys.company.research)
                        .reason())
                .isEqualTo(Reason.WORKSPACE_ARCHIVED);
        assertThat(keys.gate
                        .check(key, Actions.WORKSPACES_READ, keys.company.lobby)
                        .isAllowed())
                .isTrue();
        assertThat(keys.stepped.reads()).isEqualTo(before + 1);
    }

    @Test
    void two_peppers_find_the_secrets_of_both_and_the_newer_alone_its_own() {
        Pepper older = Pepper.of("older", "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        Pepper newer = Pepper.of("newer", "fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        SecretHashing both = SecretHashing.with(older).movingTo(newer);
        keys.hashing(SecretHashing.with(older));
        Issued first = keys.issue();
        keys.hashing(both);
        Issued second = keys.issue();
        Gate moving = keys.gate(both);

        long before = keys.stepped.reads();
        assertThat(moving.authenticate(second.secret())).isPresent();
        assertThat(keys.stepped.reads()).isEqualTo(before + 1);
        assertThat(moving.authenticate(first.secret())).isPresent();
        assertThat(keys.stepped.reads()).isEqualTo(before + 3);
        assertThat(keys.gate(SecretHashing.with(newer)).authenticate(first.secret()))
                .isEmpty();
        assertThat(isGood(first.secret())).isFalse();
    }

    @Test
    void all_that_fails_costs_as_much_however_often() {
        Pepper newer = Pepper.of("newer", "fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        Gate moving = keys.gate(SecretHashing.plain().movingTo(newer));
        Issued expired = keys.issue();
        assertThat(moving.authenticate(expired.secret())).isPresent();
        keys.change(
                expired.id(),
                key -> key.toBuilder().expiry(Expiry.at(key.createdAt())).build());
        String unknown = KeyCompany.FORMAT
                .generate(KeyType.WORKSPACE_USER, new SecureRandom())
                .reveal();

        for (String presented : List.of(expired.secret(), unknown, expired.secret(), unknown)) {
            long before = keys.stepped.reads();
            assertThat(moving.authenticate(presented)).isEmpty();
            assertThat(keys.stepped.reads()).isEqualTo(before + 2);
        }
    }
}
