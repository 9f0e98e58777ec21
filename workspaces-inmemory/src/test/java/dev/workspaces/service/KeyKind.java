package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.KeyType;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;

/** The kinds of key there are in research, a user key as its owner stands; olga issues them. */
enum KeyKind {
    ORGANIZATION(KeyType.ORGANISATION_SERVICE),
    SERVICE(KeyType.WORKSPACE_SERVICE),
    ADMINS(KeyType.WORKSPACE_USER),
    MANAGERS(KeyType.WORKSPACE_USER),
    MEMBERS(KeyType.WORKSPACE_USER);

    private final KeyType type;

    KeyKind(KeyType type) {
        this.type = type;
    }

    boolean isUserKey() {
        return type == KeyType.WORKSPACE_USER;
    }

    /** Whose it is; of a service key, somebody's who has nothing to do with it. */
    UserId owner(Company company) {
        return switch (this) {
            case ORGANIZATION, SERVICE -> company.olga;
            case ADMINS -> company.adam;
            case MANAGERS -> company.mara;
            case MEMBERS -> company.mel;
        };
    }

    /** A wish for a key with all that one of this kind may hold. */
    NewKey holdingAll() {
        CredentialKind kind = CredentialKind.of(type);
        return NewKey.named("key")
                .holding(Catalogue.builtIn().actions().stream()
                        .filter(action -> action.mayBeHeldBy(kind))
                        .toArray(Action[]::new));
    }

    KeyId issue(Company company, NewKey wish) {
        return issue(company, company.research, wish);
    }

    KeyId issue(Company company, WorkspaceId place, NewKey wish) {
        IssueKey command = switch (type) {
            case ORGANISATION_SERVICE -> new IssueOrganizationKey(wish);
            case WORKSPACE_SERVICE -> new IssueServiceKey(place, wish);
            case WORKSPACE_USER -> new IssueUserKey(place, owner(company), wish);
        };
        return company.as(company.olga).carryOut(command).key().id();
    }
}
