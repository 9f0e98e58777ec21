package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Scopes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:07:05.123456Z");
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId LAB = WorkspaceId.of("lab");
    private static final UserId MEL = UserId.of("mel");
    private static final Agent OLGA = Agent.of(UserId.of("olga"));

    private static ApiKey.Builder organizationKey() {
        return ApiKey.builder()
                .id(KeyId.of("k"))
                .type(KeyType.ORGANISATION_SERVICE)
                .organization(ACME)
                .name(Name.of("key"))
                .creationMode(CreationMode.UI)
                .issuedBy(OLGA)
                .secret(secret(OLGA))
                .createdAt(NOW)
                .updatedAt(NOW);
    }

    private static ApiKey userKey() {
        return organizationKey()
                .type(KeyType.WORKSPACE_USER)
                .workspace(LAB)
                .owner(MEL)
                .build();
    }

    private static KeySecret secret(Agent... shownTo) {
        Secret secret = SecretFormat.standard().generate(KeyType.WORKSPACE_USER, new SecureRandom());
        return KeySecret.of(secret, SecretHashing.plain(), NOW, Set.of(shownTo));
    }

    private static void requireRefused(ApiKey.Builder key, String place) {
        assertThatThrownBy(key::build).isInstanceOf(InvalidInputException.class).hasMessageStartingWith(place + ":");
    }

    @Test
    void what_is_not_given_is_nothing() {
        ApiKey key = organizationKey().build();

        assertThat(key.description()).isEqualTo(Description.none());
        assertThat(key.scopes()).isEqualTo(Scopes.none());
        assertThat(key.status()).isEqualTo(KeyStatus.ACTIVE);
        assertThat(key.expiry()).isEqualTo(Expiry.never());
        assertThat(key.rotation()).isEqualTo(RotationPolicy.none());
        assertThat(key.limits()).isEqualTo(Limits.none());
        assertThat(key.defaults()).isEqualTo(KeyDefaults.none());
        assertThat(key.version()).isEqualTo(1);
        assertThat(key.isLiving()).isTrue();
    }

    @Test
    void a_workspace_key_has_a_workspace_a_user_key_an_owner_and_no_other_has() {
        assertThat(userKey().owner()).contains(MEL);
        assertThat(organizationKey()
                        .type(KeyType.WORKSPACE_SERVICE)
                        .workspace(LAB)
                        .build()
                        .workspace())
                .contains(LAB);
        requireRefused(organizationKey().workspace(LAB), "workspace");
        requireRefused(organizationKey().type(KeyType.WORKSPACE_SERVICE), "workspace");
        requireRefused(organizationKey().owner(MEL), "user");
        requireRefused(organizationKey().type(KeyType.WORKSPACE_USER).workspace(LAB), "user");
    }

    @Test
    void a_disabled_key_says_by_whom_and_no_other_does() {
        DisabledBy somebody = new DisabledBy(Rank.ADMIN, false);

        assertThat(organizationKey()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(somebody)
                        .build()
                        .isLiving())
                .isTrue();
        requireRefused(organizationKey().status(KeyStatus.DISABLED), "disabledBy");
        requireRefused(organizationKey().disabledBy(somebody), "disabledBy");
    }

    @Test
    void it_takes_the_highest_of_those_who_disabled_it_to_enable_it_and_a_person_where_one_did() {
        DisabledBy admin = new DisabledBy(Rank.ADMIN, true);
        DisabledBy manager = new DisabledBy(Rank.MANAGER, false);

        assertThat(admin.and(manager)).isEqualTo(admin);
        assertThat(manager.and(admin)).isEqualTo(admin);
        assertThat(manager.and(manager)).isEqualTo(manager);
    }

    @Test
    void a_revoked_key_has_no_digest_and_nobody_knows_a_good_secret_of_it() {
        ApiKey rotated = userKey().rotated(secret(Agent.of(MEL)), Duration.ofHours(1), NOW);
        ApiKey revoked = rotated.toBuilder()
                .status(KeyStatus.DISABLED)
                .disabledBy(new DisabledBy(Rank.ADMIN, true))
                .build()
                .revoked(NOW.plusSeconds(1));

        assertThat(revoked.isLiving()).isFalse();
        assertThat(revoked.secret().kept()).isEmpty();
        assertThat(revoked.secret().mask()).isEqualTo(rotated.secret().mask());
        assertThat(revoked.earlierSecret()).isEmpty();
        assertThat(revoked.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(revoked.knowers()).isEmpty();
        requireRefused(revoked.toBuilder().secret(secret()), "secret");
        requireRefused(revoked.toBuilder().earlierSecret(rotated.earlierSecret().orElseThrow()), "secret");
    }

    @Test
    void a_key_that_a_key_made_names_that_first_among_at_most_16_makers() {
        List<KeyId> makers =
                IntStream.range(0, 17).mapToObj(each -> KeyId.of("k" + each)).toList();
        Agent first = Agent.of(makers.get(0));

        assertThat(organizationKey()
                        .issuedBy(first)
                        .makers(makers.subList(0, 16))
                        .build()
                        .makers())
                .hasSize(16);
        requireRefused(organizationKey().issuedBy(first).makers(makers), "makers");
        requireRefused(organizationKey().issuedBy(first), "makers");
        requireRefused(organizationKey().issuedBy(first).makers(makers.subList(1, 3)), "makers");
        requireRefused(organizationKey().makers(makers.subList(0, 1)), "makers");
    }

    @Test
    void it_holds_at_most_4096_scopes_of_at_most_255_characters() {
        List<String> names =
                IntStream.range(0, 4097).mapToObj(each -> "x.y" + each).toList();
        Catalogue catalogue = Catalogue.builtIn();

        assertThat(organizationKey()
                        .scopes(Scopes.of(catalogue, names.subList(0, 4096)))
                        .build()
                        .scopes()
                        .names())
                .hasSize(4096);
        requireRefused(organizationKey().scopes(Scopes.of(catalogue, names)), "scopes");
        requireRefused(organizationKey().scopes(Scopes.of(catalogue, List.of("x".repeat(256)))), "scopes");
    }

    @Test
    void its_instants_are_cut_to_the_microsecond_and_use_to_the_minute() {
        Instant finer = NOW.plusNanos(789);
        ApiKey cut = userKey().toBuilder()
                .lastUsedAt(Instant.parse("2026-11-23T10:07:00Z"))
                .expiry(Expiry.at(NOW))
                .build();

        assertThat(cut.lastUsedAt()).contains(Instant.parse("2026-11-23T10:07:00Z"));
        assertThat(cut.toBuilder().expiry(Expiry.at(finer)).build()).isEqualTo(cut);
        assertThat(cut.toBuilder().lastUsedAt(finer).build()).isEqualTo(cut);
        assertThat(cut.toBuilder().createdAt(finer).build()).isEqualTo(cut);
        assertThat(cut.toBuilder().updatedAt(finer).build()).isEqualTo(cut);
    }

    @Test
    void what_ends_it_is_what_it_hangs_on_and_what_it_has_a_time_for() {
        assertThat(organizationKey().build().fates()).containsExactly(KeyFate.WITH_ORGANIZATION);
        assertThat(userKey().toBuilder()
                        .expiry(Expiry.at(NOW))
                        .rotation(RotationPolicy.none().at(NOW))
                        .build()
                        .fates())
                .containsExactlyInAnyOrder(KeyFate.values());
        assertThat(KeyFate.AT_EXPIRY.wireName()).isEqualTo("at_expiry");
        assertThat(CreationMode.AUTO.wireName()).isEqualTo("auto");
    }

    @Test
    void it_is_rotated_while_it_is_active_and_before_it_expires() {
        Instant next = Instant.parse("2026-12-01T00:00:00Z");
        ApiKey key =
                userKey().toBuilder().rotation(RotationPolicy.none().at(next)).build();

        assertThat(key.timeOf(KeyDeadline.ROTATION)).contains(next);
        assertThat(key.toBuilder()
                        .expiry(Expiry.at(next.plusNanos(1_000)))
                        .build()
                        .timeOf(KeyDeadline.ROTATION))
                .contains(next);
        assertThat(key.toBuilder().expiry(Expiry.at(next)).build().timeOf(KeyDeadline.ROTATION))
                .isEmpty();
        assertThat(key.toBuilder()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(new DisabledBy(Rank.ADMIN, true))
                        .build()
                        .timeOf(KeyDeadline.ROTATION))
                .isEmpty();
    }

    @Test
    void it_expires_while_it_is_not_revoked() {
        ApiKey key = userKey().toBuilder().expiry(Expiry.at(NOW)).build();

        assertThat(key.timeOf(KeyDeadline.EXPIRY)).contains(NOW);
        assertThat(key.revoked(NOW).timeOf(KeyDeadline.EXPIRY)).isEmpty();
        assertThat(userKey().timeOf(KeyDeadline.EXPIRY)).isEmpty();
    }

    @Test
    void the_secret_before_is_good_through_the_transition_and_known_to_whom_it_was_shown() {
        KeySecret fresh = secret(Agent.of(MEL));
        ApiKey rotated = userKey().rotated(fresh, Duration.ofHours(1), NOW);
        EarlierSecret earlier = rotated.earlierSecret().orElseThrow();
        Instant end = NOW.plusSeconds(3_600);

        assertThat(rotated.secret()).isEqualTo(fresh);
        assertThat(rotated.timeOf(KeyDeadline.TRANSITION)).contains(end);
        assertThat(earlier.isValid(end.minusNanos(1))).isTrue();
        assertThat(earlier.isValid(end)).isFalse();
        assertThat(rotated.knowers()).containsExactlyInAnyOrder(OLGA, Agent.of(MEL));
        assertThat(rotated.withoutEarlierSecret(end).earlierSecret()).isEmpty();
        assertThat(rotated.withoutEarlierSecret(end).knowers()).containsExactly(Agent.of(MEL));
        assertThat(userKey().rotated(fresh, Duration.ZERO, NOW).earlierSecret()).isEmpty();
    }

    @Test
    void what_the_library_answers_has_no_digest() {
        ApiKey answered = userKey().rotated(secret(), Duration.ofHours(1), NOW).withoutDigests();

        assertThat(answered.secret().kept()).isEmpty();
        assertThat(answered.earlierSecret())
                .hasValueSatisfying(
                        earlier -> assertThat(earlier.secret().kept()).isEmpty());
        assertThat(answered.secret().withoutDigest()).isSameAs(answered.secret());
    }

    @Test
    void a_mask_is_of_1_to_64_characters() {
        assertThat(new KeySecret("x".repeat(64), NOW, Set.of(), Optional.empty()).mask())
                .hasSize(64);
        for (int length : new int[] {0, 65}) {
            assertThatThrownBy(() -> new KeySecret("x".repeat(length), NOW, Set.of(), Optional.empty()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_decision_knows_what_it_holds_and_whether_it_works() {
        Scopes scopes = Scopes.of(Actions.PROMPTS_READ);
        ApiKey key = userKey().toBuilder().scopes(scopes).expiry(Expiry.at(NOW)).build();

        assertThat(key.facts(LimitState.within()))
                .isEqualTo(KeyFacts.workspaceUser(key.id(), ACME, LAB, MEL)
                        .with(scopes)
                        .with(KeyStatus.ACTIVE)
                        .with(Expiry.at(NOW))
                        .with(LimitState.within()));
    }

    @Test
    void who_made_it_is_written_and_read() {
        for (Agent agent : List.of(OLGA, Agent.of(KeyId.of("k:1")), Agent.host())) {
            assertThat(Agent.parse(agent.text())).isEqualTo(agent);
        }
        assertThat(OLGA.text()).isEqualTo("user:olga");
        assertThat(Agent.of(KeyId.of("k:1")).text()).isEqualTo("key:k:1");
        assertThat(Agent.host().text()).isEqualTo("system");
        for (String none : List.of("", "olga", "nobody:olga", "System", "user")) {
            assertThatThrownBy(() -> Agent.parse(none)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void calls_may_name_another_config_unless_it_is_fixed() {
        Map<String, String> labels = Map.of("team", "lab");

        assertThat(KeyDefaults.none().isConfigOverridable()).isTrue();
        assertThat(KeyDefaults.none().withConfig("c")).isEqualTo(new KeyDefaults(Map.of(), Optional.of("c"), true));
        assertThat(KeyDefaults.none().withFixedConfig("c").isConfigOverridable())
                .isFalse();
        assertThat(KeyDefaults.none().withMetadata(labels).metadata()).isEqualTo(labels);
        assertThatThrownBy(() -> KeyDefaults.none().withConfig("c".repeat(256)))
                .isInstanceOf(InvalidInputException.class);
    }
}
