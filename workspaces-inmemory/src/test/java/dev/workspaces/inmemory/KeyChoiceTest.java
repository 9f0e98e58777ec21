package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeySecret;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.KeyType;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of keys holds those that match, in their order, and looks at no more of the others than it has to. */
class KeyChoiceTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final KeyType USER = KeyType.WORKSPACE_USER;
    private static final WorkspaceId LAB = WorkspaceId.of("lab");
    private static final WorkspaceId SHOP = WorkspaceId.of("shop");
    private static final UserId MEL = UserId.of("mel");
    private static final UserId NORA = UserId.of("nora");
    private static final UserId MARA = UserId.of("mara");

    private final Journal journal = new Journal();
    private final KeyRows rows = new KeyRows(journal);
    private final List<ApiKey> all = new ArrayList<>();

    /** Two keys of mel's and three of nora's in each of two workspaces, in turn; another in a third one, and a stranger's. */
    @BeforeEach
    void keep() {
        journal.open();
        for (int round = 0; round < 3; round++) {
            for (WorkspaceId place : List.of(LAB, SHOP)) {
                keep(place, NORA);
                if (round < 2) {
                    keep(place, MEL);
                }
            }
        }
        keep(WorkspaceId.of("attic"), NORA);
        rows.table.put(key(OrganizationId.of("globex"), LAB, MEL));
    }

    private void keep(WorkspaceId place, UserId owner) {
        all.add(rows.table.put(key(ACME, place, owner)));
    }

    /** Every second one was made in the same moment as the one before; mara has seen the secrets of mel's. */
    private ApiKey key(OrganizationId organization, WorkspaceId place, UserId owner) {
        Set<Agent> shown = owner.equals(MEL) ? Set.of(Agent.of(MARA)) : Set.of();
        Instant at = NOW.plusSeconds(all.size() / 2);
        return ApiKey.builder()
                .organization(organization)
                .id(KeyId.of("key-" + (10 + all.size())))
                .type(USER)
                .workspace(place)
                .owner(owner)
                .name(Name.of("Laptop"))
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.of(MARA))
                .secret(new KeySecret("wk_usr_", at, shown, Optional.empty()))
                .createdAt(at)
                .updatedAt(at)
                .build();
    }

    private void assertLooksAt(int looked, KeyFilter filter) {
        KeyChoice choice = new KeyChoice(rows, ACME, filter);

        assertThat(choice.fewest().stream().mapToInt(NavigableMap::size).sum()).isEqualTo(looked);
        List<ApiKey> matching = all.stream().filter(filter::matches).toList();
        assertThat(choice.keys().count()).isEqualTo(matching.size());
        for (int size = 1; size < all.size() + 2; size++) {
            assertThat(pages(choice, size)).isEqualTo(matching);
        }
    }

    private static List<ApiKey> pages(KeyChoice choice, int size) {
        List<ApiKey> keys = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(size));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<ApiKey> page = choice.keys().page(request);
            keys.addAll(page.items());
            next = page.next().map(request::after);
        }
        return keys;
    }

    private static KeyFilter within(KeyReach... reaches) {
        return KeyFilter.builder().within(List.of(reaches)).build();
    }

    @Test
    void what_is_named_is_looked_at_by_what_there_is_the_least_of() {
        assertLooksAt(11, KeyFilter.all());
        assertLooksAt(5, KeyFilter.inWorkspace(LAB));
        assertLooksAt(4, KeyFilter.builder().owner(MEL).workspace(LAB).build());
        assertLooksAt(5, KeyFilter.builder().owner(NORA).workspace(LAB).build());
        assertLooksAt(4, KeyFilter.builder().knownTo(Agent.of(MARA)).build());
        assertLooksAt(0, KeyFilter.inWorkspace(WorkspaceId.of("nowhere")));
    }

    @Test
    void what_keys_are_within_is_looked_at_and_nothing_else() {
        assertLooksAt(
                4,
                within(
                        KeyReach.inWorkspace(LAB, USER).ofOwner(MEL),
                        KeyReach.inWorkspace(SHOP, USER).ofOwner(MEL)));
        assertLooksAt(5, within(KeyReach.inWorkspace(LAB, USER), KeyReach.inWorkspace(LAB, KeyType.WORKSPACE_SERVICE)));
        assertLooksAt(10, within(KeyReach.inWorkspace(LAB, USER), KeyReach.inWorkspace(SHOP, USER)));
        assertLooksAt(
                9,
                within(
                        KeyReach.inWorkspace(LAB, USER),
                        KeyReach.inWorkspace(SHOP, USER).ofOwner(MEL)));
        assertLooksAt(11, within(KeyReach.all(USER)));
        assertLooksAt(11, within(KeyReach.all(KeyType.ORGANISATION_SERVICE)));
        assertLooksAt(0, within());
    }

    @Test
    void of_what_is_named_and_what_keys_are_within_the_fewest_are_looked_at() {
        KeyReach mels = KeyReach.inWorkspace(SHOP, USER).ofOwner(MEL);

        assertLooksAt(4, within(mels).toBuilder().workspace(SHOP).build());
        assertLooksAt(4, within(mels).toBuilder().owner(NORA).build());
        assertLooksAt(5, within(KeyReach.all(USER)).toBuilder().workspace(SHOP).build());
    }
}
