package dev.workspaces.storage;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.Optional;

/** Finds keys, revoked ones included. */
public interface KeyReader {
    /** The key of this id in this organization; empty if it has none. */
    Optional<ApiKey> find(OrganizationId organization, KeyId id);

    /**
     * The key of any organization whose current or earlier secret has this digest; empty if there is none. Whether that secret,
     * or the key, is still good is not looked at.
     */
    Optional<ApiKey> findByDigest(SecretDigest digest);

    /** The keys of an organization, by when they were created and their id. */
    Page<ApiKey> list(OrganizationId organization, KeyFilter filter, PageRequest page);

    /** How many keys of an organization match. */
    long count(OrganizationId organization, KeyFilter filter);

    /** The keys of any organization for which this comes in this span, by when it does, their organization and their id. */
    Page<ApiKey> coming(KeyDeadline deadline, Span span, PageRequest page);
}
