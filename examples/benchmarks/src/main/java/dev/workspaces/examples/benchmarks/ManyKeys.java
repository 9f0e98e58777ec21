package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.Storage;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Organizations and their keys on a storage: of five, three are of people, and two of the workspace itself. */
final class ManyKeys {
    private static final int BATCH = 10_000;
    static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Scopes SCOPES = Scopes.of(Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ, Actions.LOGS_LIST);

    record Place(OrganizationId organization, WorkspaceId workspace, UserId user, Session session) {}

    private final Storage storage;
    private final SecureRandom random = new SecureRandom();
    private final List<Place> places = new ArrayList<>();

    private ManyKeys(Storage storage) {
        this.storage = storage;
    }

    /** A hundred organizations, without any keys. */
    static ManyKeys on(Storage storage, Workspaces workspaces) {
        return on(storage, workspaces, 100, "org-");
    }

    /** So many, whose slugs begin like this. */
    static ManyKeys on(Storage storage, Workspaces workspaces, int organizations, String slugs) {
        ManyKeys many = new ManyKeys(storage);
        for (int each = 0; each < organizations; each++) {
            many.places.add(found(slugs + each, workspaces));
        }
        return many;
    }

    private static Place found(String slug, Workspaces workspaces) {
        var founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Org", slug, slug + "@example.test"));
        OrganizationId organization = founded.organization().id();
        UserId user = founded.owner().user().id();
        Session session = Principal.session(organization, user);
        Acting owner = workspaces.actingFor(session, RequestInfo.none());
        owner.carryOut(AddMembers.of(founded.workspace().id(), user, WorkspaceRole.MANAGER));
        return new Place(organization, founded.workspace().id(), user, session);
    }

    List<Place> places() {
        return places;
    }

    /** Adds so many keys, and hands over their secrets. */
    void add(int count, Consumer<String> secrets) {
        for (int first = 0; first < count; first += BATCH) {
            int start = first;
            int end = Math.min(first + BATCH, count);
            storage.transact(transaction -> {
                for (int number = start; number < end; number++) {
                    Secret secret = SecretFormat.standard().generate(type(number), random);
                    transaction.keys().insert(key(number, secret));
                    secrets.accept(secret.reveal());
                }
                return end - start;
            });
        }
    }

    Place place(int number) {
        return places.get(number % places.size());
    }

    KeyType type(int number) {
        return number / places.size() % 5 < 3 ? KeyType.WORKSPACE_USER : KeyType.WORKSPACE_SERVICE;
    }

    ApiKey key(int number, Secret secret) {
        Place place = place(number);
        return ApiKey.builder()
                .id(KeyId.of(String.format("key_%026d", number)))
                .type(type(number))
                .organization(place.organization())
                .workspace(place.workspace())
                .owner(Optional.of(place.user()).filter(any -> type(number) == KeyType.WORKSPACE_USER))
                .name(Name.of("key " + number))
                .scopes(SCOPES)
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.of(place.user()))
                .secret(KeySecret.of(secret, SecretHashing.plain(), CREATED, Set.of(Agent.of(place.user()))))
                .createdAt(CREATED)
                .updatedAt(CREATED)
                .build();
    }
}
