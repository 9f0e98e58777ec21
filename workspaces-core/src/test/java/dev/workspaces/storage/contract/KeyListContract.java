package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Rank;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import dev.workspaces.storage.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which keys a list of {@link dev.workspaces.storage.KeyReader} holds. */
public abstract class KeyListContract extends Contract {
    private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NEXT = DAY.plus(1, ChronoUnit.MICROS);

    private Tenant acme = Tenant.none();
    private List<ApiKey> all = List.of();

    /** Constructor for subclasses. */
    protected KeyListContract() {}

    /** Of each type and in each workspace: plain, disabled, revoked, about to expire or to be rotated, used, and known to others. */
    @BeforeEach
    void open() {
        acme = tenant();
        List<ApiKey> keys = new ArrayList<>();
        for (ApiKey key : ofEachKind()) {
            keys.add(key);
            keys.addAll(variantsOf(key));
        }
        all = write(transaction ->
                keys.stream().map(key -> transaction.keys().insert(again(key))).toList());
        insert(KEY, Some.key(twin(acme)));
    }

    private List<ApiKey> ofEachKind() {
        ApiKey users = Some.key(acme);
        ApiKey elsewhere = users.toBuilder().workspace(acme.other().id()).build();
        ApiKey strangers = users.toBuilder().owner(acme.stranger().id()).build();
        ApiKey service = users.toBuilder()
                .type(KeyType.WORKSPACE_SERVICE)
                .owner(Optional.empty())
                .build();
        ApiKey admin = service.toBuilder()
                .type(KeyType.ORGANISATION_SERVICE)
                .workspace(Optional.empty())
                .build();
        return List.of(users, elsewhere, strangers, service, admin);
    }

    private static List<ApiKey> variantsOf(ApiKey key) {
        KeySecret shown = new KeySecret("mask", Some.NOW, Set.of(Agent.of(UserId.of("mara"))), Optional.empty());
        ApiKey expiring = key.toBuilder().expiry(Expiry.at(DAY)).build();
        ApiKey rotating =
                key.toBuilder().rotation(RotationPolicy.none().at(DAY)).build();
        return List.of(
                key.toBuilder()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(new DisabledBy(Rank.OWNER, true))
                        .rotation(RotationPolicy.none().at(DAY))
                        .build(),
                expiring,
                expiring.revoked(Some.NOW),
                key.toBuilder().expiry(Expiry.at(NEXT)).build(),
                rotating,
                rotating.toBuilder().expiry(Expiry.at(NEXT)).build(),
                rotating.toBuilder().expiry(Expiry.at(DAY)).build(),
                key.toBuilder().lastUsedAt(DAY).build(),
                key.toBuilder().createdAt(DAY).build(),
                key.toBuilder().secret(shown).build(),
                key.toBuilder().earlierSecret(new EarlierSecret(shown, DAY)).build());
    }

    /** Another key like this, with secrets of its own. */
    private ApiKey again(ApiKey key) {
        ApiKey other = Some.key(acme);
        KeySecret secret = key.isLiving() ? withDigest(key.secret()) : key.secret();
        return key.toBuilder().id(other.id()).secret(secret).build();
    }

    private static KeySecret withDigest(KeySecret secret) {
        return new KeySecret(
                secret.mask(), secret.since(), secret.shownTo(), Some.secret().kept());
    }

    @Test
    void all_of_an_organization_and_no_other() {
        assertHolds(KeyFilter.all());
    }

    @Test
    void those_that_match_each_part() {
        assertHolds(KeyFilter.inWorkspace(acme.workspace().id()));
        assertHolds(KeyFilter.inWorkspace(WorkspaceId.of("nowhere")));
        assertHolds(KeyFilter.builder().owner(acme.user().id()).build());
        assertHolds(KeyFilter.builder().owner(acme.stranger().id()).build());
        assertHolds(KeyFilter.builder().addTypes(KeyType.WORKSPACE_SERVICE).build());
        assertHolds(KeyFilter.builder()
                .addTypes(KeyType.WORKSPACE_SERVICE, KeyType.ORGANISATION_SERVICE)
                .build());
        assertHolds(KeyFilter.builder().addStatuses(KeyStatus.DISABLED).build());
        assertHolds(KeyFilter.builder()
                .addStatuses(KeyStatus.ACTIVE, KeyStatus.REVOKED)
                .build());
        assertHolds(KeyFilter.builder().knownTo(Agent.of(UserId.of("mara"))).build());
        assertHolds(KeyFilter.builder().knownTo(Agent.host()).build());
        assertHolds(KeyFilter.builder().within(List.of()).build());
        reaches().forEach(reach -> assertHolds(KeyFilter.builder().within(reach).build()));
    }

    @Test
    void those_for_which_a_time_comes_in_a_span() {
        for (Span span : spans()) {
            assertHolds(KeyFilter.builder().expiring(span).build());
            assertHolds(KeyFilter.builder().rotating(span).build());
        }
        for (Instant instant : List.of(
                Some.NOW, DAY, DAY.plusNanos(999), NEXT, NEXT.plus(1, ChronoUnit.MICROS), Instant.MIN, Instant.MAX)) {
            assertHolds(KeyFilter.builder().unusedSince(instant).build());
        }
    }

    /** Each way to filter, or not, with each other way. */
    @Test
    void those_that_match_all_of_it() {
        for (Optional<WorkspaceId> workspace : Choices.of(acme.workspace().id())) {
            for (Optional<UserId> owner : Choices.of(acme.user().id())) {
                for (Optional<KeyType> type : Choices.of(KeyType.WORKSPACE_USER)) {
                    for (Optional<KeyStatus> status : Choices.of(KeyStatus.ACTIVE)) {
                        for (Optional<List<KeyReach>> within :
                                Choices.of(reaches().get(0))) {
                            assertHoldsInTime(KeyFilter.builder()
                                    .workspace(workspace)
                                    .owner(owner)
                                    .types(type.stream().toList())
                                    .statuses(status.stream().toList())
                                    .within(within)
                                    .build());
                        }
                    }
                }
            }
        }
    }

    private void assertHoldsInTime(KeyFilter filter) {
        for (Optional<Span> span : Choices.of(spans().get(0))) {
            for (Optional<Instant> unusedSince : Choices.of(DAY)) {
                KeyFilter timed = filter.toBuilder()
                        .expiring(span)
                        .unusedSince(unusedSince)
                        .build();
                assertHolds(timed);
                assertHolds(timed.toBuilder()
                        .rotating(span)
                        .expiring(Optional.empty())
                        .build());
                assertHolds(
                        timed.toBuilder().knownTo(Agent.of(UserId.of("mara"))).build());
            }
        }
    }

    private List<List<KeyReach>> reaches() {
        KeyReach services = KeyReach.inWorkspace(acme.workspace().id(), KeyType.WORKSPACE_SERVICE);
        KeyReach own = KeyReach.inWorkspace(acme.workspace().id(), KeyType.WORKSPACE_USER)
                .ofOwner(acme.user().id());
        return List.of(
                List.of(services, own),
                List.of(KeyReach.all(KeyType.ORGANISATION_SERVICE)),
                List.of(
                        KeyReach.all(KeyType.WORKSPACE_USER)
                                .ofOwner(acme.stranger().id()),
                        services));
    }

    private static List<Span> spans() {
        return List.of(new Span(DAY, NEXT), new Span(NEXT, NEXT.plusSeconds(1)), new Span(Some.NOW, DAY));
    }

    private void assertHolds(KeyFilter filter) {
        List<ApiKey> expected = all.stream().filter(filter::matches).toList();
        Page<ApiKey> page = read(now -> now.keys().list(acme.id(), filter, PageRequest.first(1000)));
        long count = this.<Long>read(now -> now.keys().count(acme.id(), filter));

        assertThat(page.items()).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(count).as("%s", filter).isEqualTo(expected.size());
    }
}
