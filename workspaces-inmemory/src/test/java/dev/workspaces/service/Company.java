package dev.workspaces.service;

import dev.workspaces.Workspaces;
import dev.workspaces.WorkspacesBuilder;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.property.Chapter;
import dev.workspaces.storage.Storage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Two organizations, `acme` and `globex`, on one storage. In acme: olga the owner, adam the admin, wanda the admin of the
 * workspace `research`, mara its manager, mel its member, and nora, who is in no workspace. In globex: gwen the owner. Their
 * slugs and addresses are nobody else's, because the storage may hold what other tests left.
 */
final class Company implements AutoCloseable {
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    final Map<String, Long> left = new HashMap<>();
    final String name = "acme-" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
    final Storage storage;
    final Workspaces workspaces;
    final OrganizationId acme;
    final OrganizationId globex;
    final UserId olga;
    final UserId adam;
    final UserId wanda;
    final UserId mara;
    final UserId mel;
    final UserId nora;
    final UserId gwen;
    final WorkspaceId lobby;
    final WorkspaceId research;

    Company() {
        this(TestStorage.opened(), Optional.empty());
    }

    Company(Storage storage) {
        this(storage, Optional.empty());
    }

    /** With a sink for secrets that nobody is there to be shown. */
    Company(SecretSink sink) {
        this(TestStorage.opened(), Optional.of(sink));
    }

    /** The same on a storage that no other test uses: what comes due is looked for in all organizations. */
    static Company alone(SecretSink sink) {
        return new Company(TestStorage.openedEmpty(), Optional.of(sink));
    }

    private Company(Storage storage, Optional<SecretSink> sink) {
        this.storage = storage;
        WorkspacesBuilder builder =
                Workspaces.builder(storage).clock(clock).inventory((organization, workspace) -> left);
        sink.ifPresent(builder::secretSink);
        workspaces = builder.build();
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", name, email("olga")));
        acme = founded.organization().id();
        olga = founded.owner().user().id();
        lobby = founded.workspace().id();
        Founded other = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Globex", "globex-" + name, email("gwen")));
        globex = other.organization().id();
        gwen = other.owner().user().id();
        adam = person("adam", OrganizationRole.ADMIN);
        wanda = person("wanda", OrganizationRole.MEMBER);
        mara = person("mara", OrganizationRole.MEMBER);
        mel = person("mel", OrganizationRole.MEMBER);
        nora = person("nora", OrganizationRole.MEMBER);
        research = as(olga).carryOut(CreateWorkspace.named("Research").withSlug("research"))
                .id();
        as(olga).carryOut(AddMembers.of(research, wanda, WorkspaceRole.ADMIN));
        as(olga).carryOut(AddMembers.of(research, mara, WorkspaceRole.MANAGER));
        as(olga).carryOut(AddMembers.of(research, mel, WorkspaceRole.MEMBER));
    }

    private UserId person(String who, OrganizationRole role) {
        return as(olga).carryOut(new AddPerson(email(who), role)).user().id();
    }

    /** Somebody's address; no two companies have one in common. */
    String email(String who) {
        return who + "@" + name + ".test";
    }

    Session session(UserId user) {
        return Principal.session(user.equals(gwen) ? globex : acme, user);
    }

    Acting as(UserId user) {
        return as(session(user));
    }

    Acting as(Session session) {
        return workspaces.actingFor(session, RequestInfo.of("request-1", "192.0.2.1"));
    }

    /** A key of acme, by its current secret; as if it had been authenticated once, if it has none any more. */
    Acting as(KeyId id) {
        Optional<ApiKey> key = storage.read(snapshot -> snapshot.keys().find(acme, id));
        SecretDigest digest =
                key.flatMap(it -> it.secret().kept()).map(KeptDigest::digest).orElse(SecretDigest.of(new byte[32]));
        KeyFacts names = key.map(it -> it.facts(LimitState.within())).orElse(KeyFacts.organisationService(id, acme));
        return workspaces.actingFor(new AuthenticatedKey(digest, names), RequestInfo.of("request-1", "192.0.2.1"));
    }

    /** All that is kept of both. */
    List<Chapter> stored() {
        return storage.read(snapshot -> List.of(Chapter.of(snapshot, acme), Chapter.of(snapshot, globex)));
    }

    /** A key of acme, as it is kept. */
    ApiKey stored(KeyId id) {
        return storage.read(snapshot -> snapshot.keys().find(acme, id)).orElseThrow();
    }

    @Override
    public void close() {
        workspaces.close();
    }
}
