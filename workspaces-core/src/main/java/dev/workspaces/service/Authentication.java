package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Reason;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds keys by what was presented. All that fails costs the same, but for its form: a hash and an indexed read, two of both while
 * there are two ways of hashing. So nothing is kept of what fails.
 */
final class Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

    private final Storage storage;
    private final SecretFormat format;
    private final SecretHashing hashing;
    private final Clock clock;
    private final Remembered remembered;
    private final Unwritten unwritten;

    Authentication(
            Storage storage,
            SecretFormat format,
            SecretHashing hashing,
            Clock clock,
            Remembered remembered,
            Unwritten unwritten) {
        this.storage = storage;
        this.format = format;
        this.hashing = hashing;
        this.clock = clock;
        this.remembered = remembered;
        this.unwritten = unwritten;
    }

    Optional<AuthenticatedKey> authenticate(@Nullable String presented) {
        if (presented == null || format.check(presented).isEmpty()) {
            LOG.debug("not authenticated: what was presented is no secret of ours");
            return Optional.empty();
        }
        List<SecretDigest> digests = hashing.digests(presented);
        long millis = clock.millis();
        for (SecretDigest digest : digests) {
            AuthenticatedKey key = remembered.keys().find(digest);
            if (key != null && remembered.stands(key.kept(), millis)) {
                unwritten.uses().note(key, millis);
                return key.found();
            }
        }
        return read(digests);
    }

    private Optional<AuthenticatedKey> read(List<SecretDigest> digests) {
        Instant now = clock.instant();
        for (SecretDigest digest : digests) {
            Optional<AuthenticatedKey> key = read(digest, now);
            if (key.isPresent()) {
                unwritten.uses().note(key.get(), now.toEpochMilli());
                return key;
            }
        }
        return Optional.empty();
    }

    private Optional<AuthenticatedKey> read(SecretDigest digest, Instant now) {
        AuthenticatedKey known = remembered.keys().find(digest);
        Mark mark = known == null ? null : remembered.mark(known);
        Optional<ApiKey> row = storage.load(snapshot -> snapshot.keys().findByDigest(digest));
        if (row.isEmpty()) {
            LOG.debug("not authenticated: unknown");
            return Optional.empty();
        }
        Credential credential = new Credential(digest, row.get());
        Optional<Reason> reason = credential.refusal(now);
        if (reason.isPresent()) {
            turnAway(row.get(), reason.get(), now);
            return Optional.empty();
        }
        return Optional.of(keep(credential, known, mark));
    }

    private void turnAway(ApiKey key, Reason reason, Instant now) {
        LOG.debug("not authenticated: key `{}`, {}", key.id(), reason);
        if (reason != Reason.KEY_UNKNOWN) {
            unwritten.rejections().note(key, reason, now);
        }
    }

    /** What was read without a mark, because nobody knew of what, is not kept: only whose secret it is. */
    private AuthenticatedKey keep(Credential credential, @Nullable AuthenticatedKey known, @Nullable Mark mark) {
        if (known != null && mark != null) {
            known.keep(Kept.until(remembered.marks(), mark, null, credential.end()));
            return known;
        }
        AuthenticatedKey key =
                new AuthenticatedKey(credential.digest(), credential.key().facts(LimitState.within()));
        remembered.keys().put(key);
        return key;
    }
}
