package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;

/** Who asks: a person's session in one organization, or an API key. The host has authenticated it. */
public sealed interface Principal permits Session, KeyPrincipal {
    /** A session of this person in this organization, neither confined nor with a ceiling. */
    static Session session(OrganizationId organization, UserId user) {
        return new Session(organization, user, null, null);
    }

    /** An API key; which kind, and what it may, the facts say. */
    static KeyPrincipal key(KeyId key) {
        return new KeyPrincipal(key);
    }
}
