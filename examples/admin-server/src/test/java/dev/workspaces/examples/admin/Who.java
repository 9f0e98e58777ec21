package dev.workspaces.examples.admin;

import dev.workspaces.id.UserId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.RequestInfo;
import java.util.List;

/**
 * Somebody who calls, and as whom the library is asked what they may.
 *
 * @param name what a failure calls them
 * @param presented what they present
 * @param acting as whom they act
 */
record Who(String name, String presented, Acting acting) {
    /** Somebody of every kind that there is. */
    static List<Who> all(TestServer test, Fixture acme) {
        TestTokens adam = TestTokens.of(acme.organization(), "adam-of-acme");
        Session admin = Principal.session(acme.organization(), acme.adam());
        return List.of(
                new Who("owner", acme.ownersToken(), acme.owner()),
                person("adam", acme.adam(), test, acme),
                person("wanda", acme.wanda(), test, acme),
                person("mara", acme.mara(), test, acme),
                person("mel", acme.mel(), test, acme),
                person("nora", acme.nora(), test, acme),
                suspended(test, acme),
                new Who(
                        "adam, confined",
                        adam.with(claims -> claims.claim("workspace", "research"))
                                .signed(),
                        acting(test, admin.confinedTo(acme.research()))),
                new Who(
                        "adam, under a ceiling",
                        adam.with(claims -> claims.claim("scope", "workspaces.list configs.read"))
                                .signed(),
                        acting(test, admin.withCeiling(Scopes.of(Actions.WORKSPACES_LIST, Actions.CONFIGS_READ)))),
                key("admin key", acme.adminKey(), test),
                key("service key", acme.serviceKey(), test),
                key("user key", acme.userKey(), test),
                poor(test, acme),
                disabled(test, acme));
    }

    private static Who person(String name, UserId user, TestServer test, Fixture acme) {
        return new Who(name, acme.token(name), test.acting(acme.organization(), user));
    }

    private static Who suspended(TestServer test, Fixture acme) {
        UserId sam = test.person(acme.owner(), "sam", "acme", OrganizationRole.ADMIN);
        acme.owner().carryOut(new SuspendPerson(sam));
        return person("sam", sam, test, acme);
    }

    private static Who key(String name, String secret, TestServer test) {
        return new Who(
                name,
                secret,
                test.workspaces.actingFor(test.workspaces.authenticate(secret).orElseThrow(), RequestInfo.none()));
    }

    private static Who poor(TestServer test, Fixture acme) {
        return key("key without scopes", issued(acme).secret().orElseThrow().reveal(), test);
    }

    private static Who disabled(TestServer test, Fixture acme) {
        IssuedKey issued = issued(acme);
        Who who = key("disabled key", issued.secret().orElseThrow().reveal(), test);
        acme.owner().carryOut(new DisableKey(issued.key().id()));
        return who;
    }

    private static IssuedKey issued(Fixture acme) {
        return acme.owner().carryOut(new IssueOrganizationKey(NewKey.named("Poor")));
    }

    private static Acting acting(TestServer test, Session session) {
        return test.workspaces.actingFor(session, RequestInfo.none());
    }

    @Override
    public String toString() {
        return name;
    }
}
