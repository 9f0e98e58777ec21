package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import java.time.Duration;
import java.util.Optional;

/** A change to one API key. A key changes neither itself nor what made it; it may rotate itself. */
public sealed interface ChangeKey<R> extends KeyCommand<R>
        permits UpdateKey,
                ChangeKey.DisableKey,
                ChangeKey.EnableKey,
                ChangeKey.RevokeKey,
                ChangeKey.RotateKey,
                ChangeKey.EmergencyRotateKey {
    /** Which key. */
    KeyId id();

    /** What kind of change it is. */
    KeyVerb verb();

    @Override
    default Action action(KeyType type) {
        return verb().on(type);
    }

    /**
     * Switches one off; it can be switched on again. Answers with the key.
     *
     * @param id which
     */
    record DisableKey(KeyId id) implements ChangeKey<ApiKey> {
        @Override
        public KeyVerb verb() {
            return KeyVerb.UPDATE;
        }
    }

    /**
     * Switches one on again: not by who ranks below what whoever switched it off ranked then, and by no workspace key what a
     * person switched off. Answers with the key.
     *
     * @param id which
     */
    record EnableKey(KeyId id) implements ChangeKey<ApiKey> {
        @Override
        public KeyVerb verb() {
            return KeyVerb.UPDATE;
        }
    }

    /**
     * Ends one for ever: its record stays, its secrets are gone. Answers with the key.
     *
     * @param id which
     */
    record RevokeKey(KeyId id) implements ChangeKey<ApiKey> {
        @Override
        public KeyVerb verb() {
            return KeyVerb.DELETE;
        }
    }

    /**
     * Gives one another secret; the one before stays good for the transition. Refused while an earlier one is. Answers with the key
     * and, the first time and to whom it may be shown, the secret.
     *
     * @param id which
     * @param transition for how long: at least 30 minutes, and shorter than the key's cadence; empty for what the key says
     */
    record RotateKey(KeyId id, Optional<Duration> transition) implements ChangeKey<IssuedKey> {
        /** With the transition that the key says. */
        public RotateKey(KeyId id) {
            this(id, Optional.empty());
        }

        @Override
        public KeyVerb verb() {
            return KeyVerb.ROTATE;
        }
    }

    /**
     * Gives one whose secret has leaked another; an earlier one in transition ends at once. Answers as {@link RotateKey} does.
     *
     * @param id which
     * @param transition for how long the one before stays good: 0 to 30 minutes
     */
    record EmergencyRotateKey(KeyId id, Duration transition) implements ChangeKey<IssuedKey> {
        /**
         * Checks the transition.
         *
         * @throws InvalidInputException if it is out of range
         */
        public EmergencyRotateKey {
            if (transition.isNegative() || transition.compareTo(RotationPolicy.MIN_TRANSITION) > 0) {
                throw new InvalidInputException(
                        "transition", "0 to " + RotationPolicy.MIN_TRANSITION.toMinutes() + " minutes");
            }
        }

        /** The one before is good no more. */
        public EmergencyRotateKey(KeyId id) {
            this(id, Duration.ZERO);
        }

        @Override
        public KeyVerb verb() {
            return KeyVerb.ROTATE;
        }
    }
}
