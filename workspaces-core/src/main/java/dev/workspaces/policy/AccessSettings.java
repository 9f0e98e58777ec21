package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings that somebody has set, on an organization or as overrides on a workspace; what is not set is absent, not
 * off. Immutable; each {@code with…} copies. Switches are two bit sets, so that the effective ones cost a few operations.
 */
public final class AccessSettings {
    private static final AccessSettings NONE = new AccessSettings(0, 0, null, null, null);
    private static final long DEFAULTS = EnumSet.allOf(Setting.class).stream()
            .filter(Setting::isOnByDefault)
            .mapToLong(Setting::bit)
            .sum();

    private final long present;
    private final long on;
    private final @Nullable DayLimit userApiKeyMaxTtl;
    private final @Nullable DayLimit userApiKeyRotationPeriod;
    private final @Nullable SecretRecipient userApiKeySecretTo;

    private AccessSettings(
            long present,
            long on,
            @Nullable DayLimit userApiKeyMaxTtl,
            @Nullable DayLimit userApiKeyRotationPeriod,
            @Nullable SecretRecipient userApiKeySecretTo) {
        this.present = present;
        this.on = on;
        this.userApiKeyMaxTtl = userApiKeyMaxTtl;
        this.userApiKeyRotationPeriod = userApiKeyRotationPeriod;
        this.userApiKeySecretTo = userApiKeySecretTo;
    }

    /** Nothing set. */
    public static AccessSettings none() {
        return NONE;
    }

    /**
     * With a switch set.
     *
     * @throws InvalidInputException if the setting is not a switch
     */
    public AccessSettings with(Setting setting, boolean isOn) {
        require(setting, Setting.Type.SWITCH);
        long newOn = isOn ? on | setting.bit() : on & ~setting.bit();
        return new AccessSettings(
                present | setting.bit(), newOn, userApiKeyMaxTtl, userApiKeyRotationPeriod, userApiKeySecretTo);
    }

    /**
     * With a limit in days set.
     *
     * @throws InvalidInputException if the setting takes no days, or not so many
     */
    public AccessSettings with(Setting setting, DayLimit limit) {
        require(setting, Setting.Type.DAYS);
        int days = limit.days().orElse(1);
        if (days < 1 || days > setting.maxDays()) {
            throw new InvalidInputException(setting.wireName(), "1 to " + setting.maxDays() + " days, or none");
        }
        boolean isTtl = setting == Setting.USER_API_KEY_MAX_TTL_DAYS;
        return new AccessSettings(
                present | setting.bit(),
                on,
                isTtl ? limit : userApiKeyMaxTtl,
                isTtl ? userApiKeyRotationPeriod : limit,
                userApiKeySecretTo);
    }

    /** With the recipient of secrets of user keys set. */
    public AccessSettings with(SecretRecipient recipient) {
        long bit = Setting.USER_API_KEY_SECRET_TO.bit();
        return new AccessSettings(
                present | bit, on, userApiKeyMaxTtl, userApiKeyRotationPeriod, requireNonNull(recipient, "recipient"));
    }

    /** With a setting taken back: absent again. */
    public AccessSettings without(Setting setting) {
        return new AccessSettings(
                present & ~setting.bit(),
                on & ~setting.bit(),
                setting == Setting.USER_API_KEY_MAX_TTL_DAYS ? null : userApiKeyMaxTtl,
                setting == Setting.USER_API_KEY_ROTATION_PERIOD_DAYS ? null : userApiKeyRotationPeriod,
                setting == Setting.USER_API_KEY_SECRET_TO ? null : userApiKeySecretTo);
    }

    /** Which settings are set. */
    public Set<Setting> present() {
        EnumSet<Setting> settings = EnumSet.allOf(Setting.class);
        settings.removeIf(setting -> !isPresent(setting));
        return settings;
    }

    /** The value of a switch; empty where it is not set, or the setting is not a switch. */
    public Optional<Boolean> isOn(Setting setting) {
        boolean answers = setting.type() == Setting.Type.SWITCH && isPresent(setting);
        return answers ? Optional.of((on & setting.bit()) != 0) : Optional.empty();
    }

    /** The longest that a user key may live; empty where it is not set. */
    public Optional<DayLimit> userApiKeyMaxTtl() {
        return Optional.ofNullable(userApiKeyMaxTtl);
    }

    /** The cadence forced on user keys; empty where it is not set. */
    public Optional<DayLimit> userApiKeyRotationPeriod() {
        return Optional.ofNullable(userApiKeyRotationPeriod);
    }

    /** Who is shown the secret of a user key issued on somebody's behalf; empty where it is not set. */
    public Optional<SecretRecipient> userApiKeySecretTo() {
        return Optional.ofNullable(userApiKeySecretTo);
    }

    boolean isPresent(Setting setting) {
        return (present & setting.bit()) != 0;
    }

    /** The switches that are on for an organization that has set these: a bit for each setting. */
    long onInOrganization() {
        return (DEFAULTS & ~present) | on;
    }

    /** The switches that are on in a workspace that overrides with these what its organization has and lets it. */
    long onInWorkspace(long onInOrganization, long overridable) {
        long overridden = present & overridable;
        return (onInOrganization & ~overridden) | (on & overridden);
    }

    private static void require(Setting setting, Setting.Type given) {
        if (setting.type() != given) {
            throw new InvalidInputException(setting.wireName(), "a value of type " + setting.type());
        }
    }

    /** Whether the same settings have the same values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AccessSettings that
                && present == that.present
                && on == that.on
                && Objects.equals(userApiKeyMaxTtl, that.userApiKeyMaxTtl)
                && Objects.equals(userApiKeyRotationPeriod, that.userApiKeyRotationPeriod)
                && userApiKeySecretTo == that.userApiKeySecretTo;
    }

    /** By the values. */
    @Override
    public int hashCode() {
        return Objects.hash(present, on, userApiKeyMaxTtl, userApiKeyRotationPeriod, userApiKeySecretTo);
    }

    /** The settings that are set, with their values. */
    @Override
    public String toString() {
        return present().stream()
                .map(setting -> setting.wireName() + "=" + value(setting))
                .toList()
                .toString();
    }

    private String value(Setting setting) {
        return switch (setting) {
            case USER_API_KEY_MAX_TTL_DAYS -> String.valueOf(userApiKeyMaxTtl);
            case USER_API_KEY_ROTATION_PERIOD_DAYS -> String.valueOf(userApiKeyRotationPeriod);
            case USER_API_KEY_SECRET_TO -> userApiKeySecretTo == null ? "" : userApiKeySecretTo.wireName();
            default -> Boolean.toString((on & setting.bit()) != 0);
        };
    }
}
