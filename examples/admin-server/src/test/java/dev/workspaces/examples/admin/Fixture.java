package dev.workspaces.examples.admin;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;

/**
 * An organization with an admin, and three who are the admin, a manager and a member of its workspace `research`, and nora, who
 * is in none; with a key of each type that holds all that its type may.
 */
final class Fixture {
    private final TestServer test;
    private final String slug;
    private final OrganizationId organization;
    private final Acting owner;
    private final UserId adam;
    private final UserId wanda;
    private final UserId mara;
    private final UserId mel;
    private final UserId nora;
    private final WorkspaceId research;
    private final WorkspaceId lab;
    private final IssuedKey adminKey;
    private final IssuedKey serviceKey;
    private final IssuedKey userKey;

    Fixture(TestServer test, String slug) {
        this.test = test;
        this.slug = slug;
        organization = test.organization(slug);
        owner = test.owner(organization, slug);
        adam = person("adam", OrganizationRole.ADMIN);
        wanda = person("wanda", OrganizationRole.MEMBER);
        mara = person("mara", OrganizationRole.MEMBER);
        mel = person("mel", OrganizationRole.MEMBER);
        nora = person("nora", OrganizationRole.MEMBER);
        research = test.workspace(owner, "research");
        lab = test.workspace(owner, "lab");
        test.member(owner, research, wanda, WorkspaceRole.ADMIN);
        test.member(owner, research, mara, WorkspaceRole.MANAGER);
        test.member(owner, research, mel, WorkspaceRole.MEMBER);
        adminKey = owner.carryOut(new IssueOrganizationKey(wish(CredentialKind.ORGANISATION_SERVICE_KEY)));
        serviceKey = owner.carryOut(new IssueServiceKey(research, wish(CredentialKind.WORKSPACE_SERVICE_KEY)));
        userKey = owner.carryOut(
                new IssueUserKey(research, mel, NewKey.named("Mel").holding(ofMember())));
    }

    private UserId person(String name, OrganizationRole role) {
        return test.person(owner, name, slug, role);
    }

    private static NewKey wish(CredentialKind kind) {
        return NewKey.named("All").holding(scopes(kind));
    }

    static Scopes scopes(CredentialKind kind) {
        return Scopes.of(
                Catalogue.builtIn(),
                Catalogue.builtIn().actions().stream()
                        .filter(action -> action.mayBeHeldBy(kind))
                        .map(Action::name)
                        .toList());
    }

    private static Scopes ofMember() {
        return Scopes.of(
                Catalogue.builtIn(),
                java.util.List.of("completions.write", "configs.list", "configs.read", "prompts.list"));
    }

    String token(String name) {
        return TestTokens.of(organization, name + "-of-" + slug).signed();
    }

    String ownersToken() {
        return TestTokens.of(organization, "owner-of-" + slug).signed();
    }

    Acting owner() {
        return owner;
    }

    OrganizationId organization() {
        return organization;
    }

    UserId adam() {
        return adam;
    }

    UserId wanda() {
        return wanda;
    }

    UserId mara() {
        return mara;
    }

    UserId mel() {
        return mel;
    }

    UserId nora() {
        return nora;
    }

    WorkspaceId research() {
        return research;
    }

    WorkspaceId lab() {
        return lab;
    }

    IssuedKey admin() {
        return adminKey;
    }

    IssuedKey service() {
        return serviceKey;
    }

    IssuedKey user() {
        return userKey;
    }

    String adminKey() {
        return adminKey.secret().orElseThrow().reveal();
    }

    String serviceKey() {
        return serviceKey.secret().orElseThrow().reveal();
    }

    String userKey() {
        return userKey.secret().orElseThrow().reveal();
    }
}
