package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import java.util.Map;

/** A change to an API key. */
public sealed interface KeyChange extends Change {
    /** Which key. */
    KeyId key();

    /** What a change to one key gives away. */
    @Override
    default Power power() {
        return Power.SCOPE;
    }

    /**
     * A key gets a scope.
     *
     * @param key which
     * @param scope the name of an action
     */
    record GiveScope(KeyId key, String scope) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(key, facts -> facts.with(facts.scopes().plus(scope)));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "give_scope")
                    .and("key", key)
                    .and("scope", scope)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "give key `" + key + "` the scope `" + scope + "`";
        }
    }

    /**
     * A key loses a scope.
     *
     * @param key which
     * @param scope the name of an action
     */
    record TakeScope(KeyId key, String scope) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(key, facts -> facts.with(facts.scopes().minus(scope)));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "take_scope")
                    .and("key", key)
                    .and("scope", scope)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "take the scope `" + scope + "` from key `" + key + "`";
        }
    }

    /**
     * A key is disabled, enabled or revoked.
     *
     * @param key which
     * @param status which status it has then
     */
    record SetKeyStatus(KeyId key, KeyStatus status) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(key, facts -> facts.with(status));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_key_status")
                    .and("key", key)
                    .and("status", status.wireName())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make key `" + key + "` " + status.wireName();
        }
    }

    /**
     * A key gets another expiry.
     *
     * @param key which
     * @param expiry when it stops working then
     */
    record SetKeyExpiry(KeyId key, Expiry expiry) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(key, facts -> facts.with(expiry));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_key_expiry")
                    .and("key", key)
                    .and("expires_at", expiry)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "let key `" + key + "` expire " + (expiry.instant().isPresent() ? "at " : "") + expiry;
        }
    }

    /**
     * The limits of a key are used up, or within bounds again.
     *
     * @param key which
     * @param limits how they stand then
     */
    record SetKeyLimits(KeyId key, LimitState limits) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.replace(key, facts -> facts.with(limits));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_key_limits")
                    .and("key", key)
                    .and("exhausted", limits.isExhausted())
                    .and("rate_limited", limits.isRateLimited())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "put key `" + key + "` " + limits;
        }
    }

    /**
     * A key is made.
     *
     * @param facts what is known of it
     */
    record AddKey(KeyFacts facts) implements KeyChange {
        @Override
        public KeyId key() {
            return facts.id();
        }

        @Override
        public void applyTo(WorldBuilder world) {
            world.add(facts);
        }

        @Override
        public Power power() {
            return Power.CREDENTIAL;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "add_key")
                    .and("key", facts.id())
                    .and("type", facts.type().wireName())
                    .and("organization", facts.organization())
                    .and("workspace", facts.workspace())
                    .and("user", facts.owner())
                    .and("scopes", facts.scopes().names())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make " + facts.type().wireName() + " key `" + facts.id() + "` with " + facts.scopes();
        }
    }

    /**
     * A key goes, record and all; a revoked one would keep its record.
     *
     * @param key which
     */
    record RemoveKey(KeyId key) implements KeyChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.remove(key);
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "remove_key").and("key", key).toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "remove key `" + key + "`";
        }
    }
}
