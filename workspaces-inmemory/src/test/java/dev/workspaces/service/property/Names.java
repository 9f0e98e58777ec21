package dev.workspaces.service.property;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.Secret;
import dev.workspaces.member.Person;
import dev.workspaces.policy.KeyType;
import dev.workspaces.service.Founded;
import dev.workspaces.service.Invited;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stories call things, and the ids that these have in one living service. For one thread. */
final class Names {
    private static final UserId NOBODY = UserId.of("usr_nobody");
    private static final WorkspaceId NOWHERE = WorkspaceId.of("wsp_nowhere");
    private static final InviteId NO_INVITE = InviteId.of("inv_none");
    private static final KeyId NO_KEY = KeyId.of("key_none");
    private static final OrganizationId NO_ORGANIZATION = OrganizationId.of("org_none");

    private final Map<String, OrganizationId> organizations = new HashMap<>();
    private final Set<OrganizationId> everOrganizations = new LinkedHashSet<>();
    private final Map<String, UserId> people = new LinkedHashMap<>();
    private final Map<OrganizationId, Map<String, WorkspaceId>> workspaces = new HashMap<>();
    private final Map<OrganizationId, Map<String, Invited>> sent = new HashMap<>();
    private final Map<OrganizationId, Map<String, Invited>> sentFirst = new HashMap<>();
    private final List<InviteId> invites = new ArrayList<>();
    private final Map<OrganizationId, Map<String, KeyId>> keys = new HashMap<>();
    private final Map<KeyId, List<Shown>> secrets = new LinkedHashMap<>();
    private final Clock clock;
    private Optional<Invited> newest = Optional.empty();
    private final Map<String, String> all = new LinkedHashMap<>();

    Names(Clock clock) {
        this.clock = clock;
    }

    /** Takes note of what an answer names that was not known. */
    void learn(Object answer) {
        if (answer instanceof Founded founded) {
            organizations.put(
                    founded.organization().slug().value(),
                    founded.organization().id());
            all.put(
                    founded.organization().id().value(),
                    founded.organization().slug().value());
            everOrganizations.add(founded.organization().id());
            learn(founded.owner());
            place(founded.workspace(), "lobby");
        } else if (answer instanceof Person person) {
            person(nameIn(person.user().email().value()), person.user().id());
        } else if (answer instanceof Workspace workspace) {
            place(workspace, workspace.slug().value());
        } else if (answer instanceof Invited invited && invited.token().isPresent()) {
            sentFirst
                    .computeIfAbsent(invited.invite().organization(), its -> new HashMap<>())
                    .putIfAbsent(invited.invite().email().value(), invited);
            sent.computeIfAbsent(invited.invite().organization(), its -> new LinkedHashMap<>())
                    .put(invited.invite().email().value(), invited);
            String name = "the invite to " + invited.invite().email();
            all.put(invited.invite().id().value(), name);
            invites.add(invited.invite().id());
            newest = Optional.of(invited);
        } else if (answer instanceof IssuedKey issued) {
            issued.secret().ifPresent(secret -> learn(issued.key(), secret));
        }
    }

    /** Takes note of a secret, and of its key, that somebody was shown. */
    void learn(ApiKey key, Secret secret) {
        List<Shown> shown = secrets.computeIfAbsent(key.id(), its -> new ArrayList<>());
        shown.add(Shown.of(key, secret));
        keys.computeIfAbsent(key.organization(), its -> new HashMap<>())
                .put(key.name().value(), key.id());
        all.putIfAbsent(key.id().value(), "the " + key.name() + " key");
    }

    /** All keys that there ever were, of any organization. */
    List<KeyId> keys() {
        return List.copyOf(secrets.keySet());
    }

    /** The newest key of this name. */
    KeyId key(OrganizationId organization, String name) {
        return keys.getOrDefault(organization, Map.of()).getOrDefault(name, NO_KEY);
    }

    /** What was shown of a key, in its order; nothing of one that there never was. */
    List<Shown> secrets(KeyId key) {
        return secrets.getOrDefault(key, List.of());
    }

    /** Of which type a key is; some, if there never was such a key. */
    KeyType type(KeyId key) {
        return secrets(key).stream()
                .findFirst()
                .map(shown -> shown.key().type())
                .orElse(KeyType.WORKSPACE_USER);
    }

    /** The time just then. */
    Instant now() {
        return clock.instant();
    }

    /** Whose address this looks like. */
    static String nameIn(String address) {
        String written = written(address);
        return written.substring(0, written.indexOf('@')).replace(".new", "");
    }

    /** As the library writes it, in whichever letters somebody did. */
    private static String written(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private void person(String name, UserId id) {
        if (!all.containsKey(id.value())) {
            people.put(name, id);
            all.put(id.value(), name);
        }
    }

    private void place(Workspace workspace, String name) {
        if (!all.containsKey(workspace.id().value())) {
            workspaces
                    .computeIfAbsent(workspace.organization(), its -> new LinkedHashMap<>())
                    .put(name, workspace.id());
            all.put(workspace.id().value(), name);
        }
    }

    OrganizationId organization(String name) {
        return organizations.getOrDefault(name, NO_ORGANIZATION);
    }

    /** All that were ever founded, the deleted ones among them. */
    Set<OrganizationId> everOrganizations() {
        return everOrganizations;
    }

    UserId person(String name) {
        return people.getOrDefault(name, NOBODY);
    }

    List<UserId> people() {
        return List.copyOf(people.values());
    }

    WorkspaceId workspace(OrganizationId organization, String name) {
        return workspaces.getOrDefault(organization, Map.of()).getOrDefault(name, NOWHERE);
    }

    Map<String, WorkspaceId> workspaces(OrganizationId organization) {
        return workspaces.getOrDefault(organization, Map.of());
    }

    /** The workspaces of all organizations that go by a name, and one that is nowhere. */
    List<WorkspaceId> places() {
        List<WorkspaceId> places = new ArrayList<>(List.of(Questions.NOWHERE));
        everOrganizations.forEach(id -> places.addAll(workspaces(id).values()));
        return places;
    }

    /** All invites that were ever sent, of any organization. */
    List<InviteId> invites() {
        return invites;
    }

    InviteId invite(OrganizationId organization, String address) {
        return sent(organization, address).map(invited -> invited.invite().id()).orElse(NO_INVITE);
    }

    /** The newest invite of any organization. */
    Optional<Invited> newest() {
        return newest;
    }

    /** The newest invite of an organization to an address, as it was sent. */
    Optional<Invited> sent(OrganizationId organization, String address) {
        return Optional.ofNullable(sent.getOrDefault(organization, Map.of()).get(written(address)));
    }

    /** The first invite of an organization to an address, as it was sent then. */
    Optional<Invited> sentFirst(OrganizationId organization, String address) {
        return Optional.ofNullable(
                sentFirst.getOrDefault(organization, Map.of()).get(written(address)));
    }

    /** A text with names in the places of ids. */
    String told(String text) {
        String told = text;
        for (Map.Entry<String, String> name : all.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        return told;
    }
}
