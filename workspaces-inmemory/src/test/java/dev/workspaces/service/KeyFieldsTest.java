package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T25, T3: every field of keys comes back as it was given. */
class KeyFieldsTest {
    private final Company company = new Company();
    private final Acting olga = company.as(company.olga);
    private final Instant expiry =
            company.clock.instant().plus(Duration.ofDays(400)).plusNanos(1_000);
    private final Limits limits = new Limits(
            List.of(UsageLimit.of(UsageType.COST, new BigDecimal("10.5"))),
            List.of(new RateLimit(RateType.REQUESTS, RateUnit.RPM, 60)));
    private final KeyDefaults defaults =
            KeyDefaults.none().withMetadata(Map.of("\u00e9", "\u00e8")).withFixedConfig("cfg_1");
    private final RotationPolicy rotation =
            RotationPolicy.monthly().at(Instant.parse("2027-01-15T00:00:00Z")).withTransition(Duration.ofHours(3));
    private final NewKey wish = NewKey.named("Caf\u00e9")
            .described("for \u00e9quipe")
            .holding(Actions.WORKSPACES_READ)
            .until(expiry)
            .with(rotation)
            .with(limits)
            .with(defaults);

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    @GivenBack({"IssueOrganizationKey(wish)", "IssueServiceKey(id, wish)", "IssueUserKey(id, user, wish)"})
    void t25_what_a_key_is_to_be() {
        assertIs(olga.carryOut(new IssueOrganizationKey(wish)), KeyType.ORGANISATION_SERVICE, Optional.empty());
        assertIs(
                olga.carryOut(new IssueServiceKey(company.research, wish)),
                KeyType.WORKSPACE_SERVICE,
                Optional.empty());
        assertIs(
                olga.carryOut(new IssueUserKey(company.research, company.mel, wish)),
                KeyType.WORKSPACE_USER,
                Optional.of(company.mel));
    }

    private void assertIs(IssuedKey issued, KeyType type, Optional<UserId> owner) {
        ApiKey key = key(issued.key().id());
        assertThat(key).isEqualTo(issued.key());
        assertThat(key.type()).isEqualTo(type);
        assertThat(key.workspace())
                .isEqualTo(Optional.of(company.research).filter(any -> type != KeyType.ORGANISATION_SERVICE));
        assertThat(key.owner()).isEqualTo(owner);
        assertHolds(key);
    }

    private void assertHolds(ApiKey key) {
        assertThat(key.name()).isEqualTo(wish.name());
        assertThat(key.description()).isEqualTo(wish.description());
        assertThat(key.scopes()).isEqualTo(wish.scopes());
        assertThat(key.expiry().instant()).contains(expiry);
        assertThat(key.rotation()).isEqualTo(rotation);
        assertThat(key.limits()).isEqualTo(limits);
        assertThat(key.defaults()).isEqualTo(defaults);
    }

    @Test
    @GivenBack("UpdateKey(id, name, description, scopes, expiry, rotation, limits, defaults)")
    void t25_what_a_key_becomes() {
        ApiKey before = olga.carryOut(new IssueServiceKey(company.research, NewKey.named("CI")))
                .key();

        olga.carryOut(new UpdateKey(
                before.id(),
                Optional.of(wish.name()),
                Optional.of(wish.description()),
                Optional.of(wish.scopes()),
                wish.expiry(),
                Optional.of(rotation),
                LimitsChange.to(limits),
                Optional.of(defaults)));

        assertHolds(key(before.id()));
        olga.carryOut(UpdateKey.of(before.id()));
        assertHolds(key(before.id()));
        assertThat(key(before.id()).createdAt()).isEqualTo(before.createdAt());
    }

    @Test
    void t03_each_kind_of_a_keys_limits_changes_alone() {
        KeyId id =
                olga.carryOut(new IssueServiceKey(company.research, wish)).key().id();
        LimitsChange noBudget = LimitsChange.none().withUsage(List.of());
        LimitsChange noRates = LimitsChange.none().withRates(List.of());

        olga.carryOut(UpdateKey.of(id).with(noBudget));
        assertThat(key(id).limits()).isEqualTo(new Limits(List.of(), limits.rates()));
        olga.carryOut(UpdateKey.of(id).with(LimitsChange.none().withUsage(limits.usage())));
        assertHolds(key(id));
        olga.carryOut(UpdateKey.of(id).with(noRates));
        assertThat(key(id).limits()).isEqualTo(new Limits(limits.usage(), List.of()));
    }

    @Test
    @GivenBack({
        "DisableKey(id)",
        "EnableKey(id)",
        "RotateKey(id, transition)",
        "EmergencyRotateKey(id, transition)",
        "RevokeKey(id)"
    })
    void t25_what_becomes_of_a_key() {
        KeyId id =
                olga.carryOut(new IssueServiceKey(company.research, wish)).key().id();
        Instant now = company.clock.instant();

        olga.carryOut(new DisableKey(id));
        assertThat(key(id).status()).isEqualTo(KeyStatus.DISABLED);
        olga.carryOut(new EnableKey(id));
        assertThat(key(id).status()).isEqualTo(KeyStatus.ACTIVE);
        olga.carryOut(new RotateKey(id, Optional.of(Duration.ofHours(5))));
        assertThat(key(id).earlierSecret().orElseThrow().validUntil()).isEqualTo(now.plus(Duration.ofHours(5)));
        olga.carryOut(new EmergencyRotateKey(id, Duration.ofMinutes(7)));
        assertThat(key(id).earlierSecret().orElseThrow().validUntil()).isEqualTo(now.plus(Duration.ofMinutes(7)));
        assertHolds(key(id));
        olga.carryOut(new RevokeKey(id));
        assertThat(key(id).status()).isEqualTo(KeyStatus.REVOKED);
        assertHolds(key(id));
    }

    private ApiKey key(KeyId id) {
        return olga.ask(new GetQuery.GetKey(id));
    }
}
