package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyType;
import dev.workspaces.storage.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.KeyRepository} promises of single keys. */
public abstract class KeyContract extends Contract {
    /** Constructor for subclasses. */
    protected KeyContract() {}

    @Test
    void a_key_is_found_by_the_digest_of_each_secret_that_it_has() {
        ApiKey first = insert(KEY, Some.key(tenant()));
        ApiKey second = update(KEY, rotated(first));
        ApiKey third = update(KEY, second.withoutEarlierSecret(Some.NOW));

        assertThat(findByDigest(digest(third.secret()))).contains(third);
        assertThat(findByDigest(digest(first.secret()))).isEmpty();
        assertThat(findByDigest(digest(Some.secret()))).isEmpty();

        update(KEY, third.revoked(Some.NOW));
        assertThat(findByDigest(digest(third.secret()))).isEmpty();
    }

    @Test
    void a_key_is_found_by_its_earlier_secret_good_or_not() {
        ApiKey first = insert(KEY, Some.key(tenant()));
        ApiKey second = update(
                KEY, rotated(first).toBuilder().expiry(Expiry.at(Instant.EPOCH)).build());

        assertThat(findByDigest(digest(first.secret()))).contains(second);
        assertThat(findByDigest(digest(second.secret()))).contains(second);
    }

    @Test
    void two_keys_with_one_id_in_an_organization_are_refused() {
        Tenant acme = tenant();
        ApiKey key = insert(KEY, Some.key(acme));
        ApiKey again = Some.key(acme).toBuilder().id(key.id()).build();

        Refused.alreadyExists("id", () -> insert(KEY, again));
        assertThat(find(KEY, key)).contains(key);
    }

    @Test
    void two_keys_with_one_secret_are_refused_in_any_organizations_and_at_any_place() {
        ApiKey key = update(KEY, rotated(insert(KEY, Some.key(tenant()))));
        ApiKey other = insert(KEY, Some.key(tenant()));
        KeySecret earlier = key.earlierSecret().orElseThrow().secret();

        for (KeySecret taken : List.of(key.secret(), earlier)) {
            ApiKey thief = Some.key(tenant()).toBuilder().secret(taken).build();
            Refused.alreadyExists("secret", () -> insert(KEY, thief));
            Refused.alreadyExists(
                    "secret", () -> update(KEY, other.toBuilder().secret(taken).build()));
            Refused.alreadyExists(
                    "secret",
                    () -> update(
                            KEY,
                            other.toBuilder()
                                    .earlierSecret(new EarlierSecret(taken, Some.NOW))
                                    .build()));
        }
        assertThat(find(KEY, other)).contains(other);
        assertThat(findByDigest(digest(key.secret()))).contains(key);
    }

    @Test
    void a_key_needs_its_organization_and_its_workspace_and_not_its_owner() {
        Tenant acme = tenant();
        OrganizationId nowhere = Some.organization().id();
        WorkspaceId foreign = tenant().workspace().id();
        ApiKey key = Some.key(acme);

        Refused.notFound(
                "organization",
                nowhere,
                () -> insert(KEY, key.toBuilder().organization(nowhere).build()));
        Refused.notFound(
                "workspace",
                foreign,
                () -> insert(KEY, key.toBuilder().workspace(foreign).build()));
        ApiKey orphan =
                insert(KEY, key.toBuilder().owner(UserId.of(Some.text("usr"))).build());
        assertThat(find(KEY, orphan)).contains(orphan);
    }

    @Test
    void a_change_leaves_what_is_a_keys_for_ever() {
        Tenant acme = tenant();
        ApiKey key =
                insert(KEY, Some.key(acme).toBuilder().lastUsedAt(Instant.EPOCH).build());
        KeyId maker = KeyId.of("maker");

        ApiKey changed = update(
                KEY,
                key.toBuilder()
                        .type(KeyType.WORKSPACE_SERVICE)
                        .workspace(acme.other().id())
                        .owner(Optional.empty())
                        .creationMode(CreationMode.API)
                        .issuedBy(Agent.of(maker))
                        .makers(List.of(maker))
                        .lastUsedAt(Some.NOW)
                        .createdAt(Some.NOW.minusSeconds(1))
                        .build());

        assertThat(changed).isEqualTo(KEY.at(key, 2));
        assertThat(find(KEY, key)).contains(changed);
    }

    @Test
    void use_is_noted_to_the_minute_without_a_version_and_never_goes_back() {
        Tenant acme = tenant();
        ApiKey key = insert(KEY, Some.key(acme));
        Instant minute = Some.NOW.truncatedTo(ChronoUnit.MINUTES);

        markUsed(acme, key.id(), minute.plusSeconds(59));
        ApiKey used = key.toBuilder().lastUsedAt(minute).build();
        assertThat(find(KEY, key)).contains(used);

        markUsed(acme, key.id(), minute.minusSeconds(60));
        assertThat(find(KEY, key)).contains(used);

        markUsed(acme, key.id(), minute.plusSeconds(61));
        assertThat(find(KEY, key))
                .contains(key.toBuilder().lastUsedAt(minute.plusSeconds(60)).build());
    }

    @Test
    void use_of_what_is_no_key_of_the_organization_is_passed_over() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        ApiKey ours = insert(KEY, Some.key(acme));
        ApiKey theirs = insert(KEY, Some.key(globex));

        run(transaction -> transaction
                .keys()
                .markUsed(acme.id(), Map.of(ours.id(), Some.NOW, theirs.id(), Some.NOW, KeyId.of("none"), Some.NOW)));

        assertThat(find(KEY, ours).orElseThrow().lastUsedAt()).isPresent();
        assertThat(find(KEY, theirs)).contains(theirs);
    }

    @Test
    void what_comes_in_a_span_is_of_every_organization_and_by_when_it_comes() {
        Instant start = Moments.longAgo();
        ApiKey third = insert(KEY, expiring(start.plus(2, ChronoUnit.MICROS)));
        ApiKey first = insert(KEY, expiring(start));
        ApiKey second = insert(KEY, expiring(start.plus(1, ChronoUnit.MICROS)));
        ApiKey after = insert(KEY, expiring(start.plus(3, ChronoUnit.MICROS)));
        Span span = new Span(start, start.plus(3, ChronoUnit.MICROS));

        assertThat(ofThese(coming(KeyDeadline.EXPIRY, span, 1), first, second, third, after))
                .containsExactly(first, second, third);
        assertThat(ofThese(coming(KeyDeadline.EXPIRY, span, 1000), first, second, third, after))
                .containsExactly(first, second, third);
        assertThat(ofThese(coming(KeyDeadline.TRANSITION, span, 10), first, second, third))
                .isEmpty();

        ApiKey revoked = update(KEY, second.revoked(Some.NOW));
        assertThat(ofThese(coming(KeyDeadline.EXPIRY, span, 10), first, second, revoked, third))
                .containsExactly(first, third);
    }

    @Test
    void each_kind_of_time_comes_for_whom_it_does() {
        for (KeyDeadline deadline : KeyDeadline.values()) {
            List<ApiKey> all = new ArrayList<>();
            for (ApiKey variant : FullKeys.changes(Some.key(tenant()))) {
                all.add(insert(
                        KEY,
                        variant.toBuilder()
                                .id(KeyId.of(Some.text("key")))
                                .secret(variant.isLiving() ? Some.secret() : variant.secret())
                                .earlierSecret(variant.earlierSecret()
                                        .map(earlier -> new EarlierSecret(Some.secret(), earlier.validUntil())))
                                .build()));
            }
            for (ApiKey key : all) {
                Optional<Instant> at = key.timeOf(deadline);
                Span span = at.map(when -> new Span(when, when.plus(1, ChronoUnit.MICROS)))
                        .orElse(new Span(Moments.TRICKY.get(5), Moments.TRICKY.get(6)));
                assertThat(coming(deadline, span, 1000).contains(key))
                        .as("%s of %s in %s", deadline, key, span)
                        .isEqualTo(at.isPresent());
            }
        }
    }

    private ApiKey expiring(Instant instant) {
        return Some.key(tenant()).toBuilder().expiry(Expiry.at(instant)).build();
    }

    private static ApiKey rotated(ApiKey key) {
        return key.toBuilder()
                .secret(Some.secret())
                .earlierSecret(new EarlierSecret(key.secret(), Some.NOW.plusSeconds(60)))
                .build();
    }

    private static SecretDigest digest(KeySecret secret) {
        return secret.kept().orElseThrow().digest();
    }

    private static List<ApiKey> ofThese(List<ApiKey> keys, ApiKey... these) {
        return keys.stream().filter(List.of(these)::contains).toList();
    }

    private void markUsed(Tenant tenant, KeyId key, Instant instant) {
        run(transaction -> transaction.keys().markUsed(tenant.id(), Map.of(key, instant)));
    }

    private Optional<ApiKey> findByDigest(SecretDigest digest) {
        return read(now -> now.keys().findByDigest(digest));
    }

    /** All of them, in pages of a size. */
    private List<ApiKey> coming(KeyDeadline deadline, Span span, int size) {
        List<ApiKey> all = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(size));
        while (request.isPresent()) {
            PageRequest current = request.get();
            Page<ApiKey> page = read(now -> now.keys().coming(deadline, span, current));
            all.addAll(page.items());
            request = page.next().map(next -> current.after(Cursor.parse(next.toString())));
        }
        return all;
    }
}
