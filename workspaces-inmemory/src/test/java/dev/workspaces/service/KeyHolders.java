package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.storage.KeyFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The company, and keys that somebody has been shown the secrets of. Mara manages the lobby, too, and nora manages research
 * because she is in the engineers' group, as ada is, a second admin; adam is a member of research.
 */
final class KeyHolders implements AutoCloseable {
    static final GroupName ENGINEERS = GroupName.of("engineers");

    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    final Company company = new Company();
    final UserId ada = company.as(company.olga)
            .carryOut(new AddPerson(company.email("ada"), OrganizationRole.ADMIN))
            .user()
            .id();
    private final Map<KeyId, String> names = new HashMap<>();

    KeyHolders() {
        Acting olga = company.as(company.olga);
        olga.carryOut(AddMembers.of(company.lobby, company.mara, WorkspaceRole.MANAGER));
        olga.carryOut(AddMembers.of(company.research, company.adam, WorkspaceRole.MEMBER));
        olga.carryOut(new MapGroup(ENGINEERS, company.research, WorkspaceRole.MANAGER));
        olga.carryOut(new SyncGroup(ENGINEERS, Set.of(company.nora, ada)));
        issueServiceKeys();
        issueUserKeys();
    }

    private void issueServiceKeys() {
        Acting mara = company.as(company.mara);
        NewKey makes = KEY.holding(Actions.PROMPTS_READ, Actions.WORKSPACE_SERVICE_API_KEYS_CREATE);
        KeyId maker = issue("maker by mara", mara, new IssueServiceKey(company.research, makes));
        issue("made by maker", company.as(maker), new IssueServiceKey(company.research, KEY));
        issue("lobby by mara", mara, new IssueServiceKey(company.lobby, KEY));
        issue("organization by adam", company.as(company.adam), new IssueOrganizationKey(KEY));
        issue("service by nora", company.as(company.nora), new IssueServiceKey(company.research, KEY));
    }

    private void issueUserKeys() {
        WorkspaceId research = company.research;
        WorkspaceId lobby = company.lobby;
        issue("mel's by mara", company.mara, research, company.mel);
        issue("mara's", company.mara, research, company.mara);
        issue("mara's in the lobby", company.mara, lobby, company.mara);
        issue("mara's by olga", company.olga, research, company.mara);
        issue("mara's in the lobby by olga", company.olga, lobby, company.mara);
        issue("adam's", company.adam, research, company.adam);
        issue("adam's in the lobby by ada", ada, lobby, company.adam);
        issue("ada's", ada, research, ada);
        issue("nora's", company.nora, research, company.nora);
        issue("nora's by olga", company.olga, research, company.nora);
    }

    private void issue(String name, UserId by, WorkspaceId workspace, UserId owner) {
        issue(name, company.as(by), new IssueUserKey(workspace, owner, KEY));
    }

    private KeyId issue(String name, Acting by, Command<IssuedKey> command) {
        KeyId id = by.carryOut(command).key().id();
        names.put(id, name);
        return id;
    }

    /** The keys that are not revoked. */
    Set<String> living() {
        Set<String> living = new TreeSet<>();
        company
                .storage
                .read(snapshot -> snapshot.keys().list(company.acme, KeyFilter.all(), PageRequest.first(100)))
                .items()
                .stream()
                .filter(ApiKey::isLiving)
                .forEach(key -> living.add(name(key.id())));
        return living;
    }

    /** The keys that are said to have ended. */
    Set<String> named(Ended ended) {
        Set<String> named = new TreeSet<>();
        ended.endings().stream()
                .filter(Ending.OfKey.class::isInstance)
                .forEach(ending -> named.add(name(((Ending.OfKey) ending).key())));
        return named;
    }

    /** The keys whose secrets are said to be still known. */
    Set<String> known(Ended ended) {
        Set<String> known = new TreeSet<>();
        ended.secretsStillKnown().forEach(id -> known.add(name(id)));
        return known;
    }

    KeyId id(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String name(KeyId id) {
        return names.getOrDefault(id, id.value());
    }

    @Override
    public void close() {
        company.close();
    }
}
