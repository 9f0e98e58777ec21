package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Organizations in memory, of twenty people each, all of them in one workspace. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class LivingState {
    private static final int PEOPLE = 20;
    private static final List<Action> ASKED =
            List.of(Actions.PROMPTS_READ, Actions.PROMPTS_UPDATE, Actions.WORKSPACES_READ, Actions.WORKSPACES_DELETE);

    /** How many organizations there are. */
    @Param({"1", "64"})
    public int organizations;

    private final List<Founded> founded = new ArrayList<>();
    private final List<Session> members = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Facts> facts = new ArrayList<>();
    private final PolicyEngine engine = PolicyEngine.of(Catalogue.builtIn());
    private Workspaces workspaces;

    /** Founds all of them, and requires that the two ways to decide agree. */
    @Setup
    public void setUp() {
        workspaces = Workspaces.open(new InMemoryStorage());
        for (int at = 0; at < organizations; at++) {
            Founded one = workspaces
                    .system(RequestInfo.none())
                    .createOrganization(NewOrganization.of("Bench", "bench-" + at, "owner@bench" + at + ".test"));
            founded.add(one);
            join(one, at);
        }
        for (int at = 0; at < requests.size(); at++) {
            Decision inHand = decide(at);
            if (!inHand.equals(check(at))) {
                throw new IllegalStateException("the service says " + check(at) + ", the engine " + inHand);
            }
        }
    }

    private void join(Founded one, int number) {
        Acting owner = acting(owner(one));
        for (int at = 0; at < PEOPLE; at++) {
            UserId user = owner.carryOut(
                            new AddPerson("user" + at + "@bench" + number + ".test", OrganizationRole.MEMBER))
                    .user()
                    .id();
            WorkspaceRole role = at % 2 == 0 ? WorkspaceRole.MANAGER : WorkspaceRole.MEMBER;
            owner.carryOut(AddMembers.of(one.workspace().id(), user, role));
            remember(one, user, role, ASKED.get(at % ASKED.size()));
        }
    }

    private void remember(Founded one, UserId user, WorkspaceRole role, Action action) {
        OrganizationId organization = one.organization().id();
        WorkspaceId workspace = one.workspace().id();
        Session session = Principal.session(organization, user);
        Request request = Request.of(session, action, organization, workspace);
        members.add(session);
        requests.add(request);
        facts.add(Facts.ofSession(
                        Optional.of(OrganizationFacts.of(organization)),
                        Optional.of(new MembershipFacts(
                                organization, user, OrganizationRole.MEMBER, MembershipStatus.ACTIVE)),
                        Optional.of(WorkspaceFacts.of(organization, workspace).with(LimitState.within())),
                        Optional.of(new WorkspaceMembershipFacts(organization, workspace, user, role)))
                .checkedFor(request));
    }

    /** Closes it. */
    @TearDown
    public void tearDown() {
        workspaces.close();
    }

    Workspace change(int turn) {
        Founded one = founded.get(turn % founded.size());
        return acting(owner(one))
                .carryOut(UpdateWorkspace.of(one.workspace().id()).described("turn " + turn));
    }

    Decision check(int turn) {
        Request request = requests.get(turn % requests.size());
        return acting(members.get(turn % members.size()))
                .decide(request.action(), request.workspace().orElseThrow());
    }

    Decision decide(int turn) {
        int at = turn % requests.size();
        return engine.decide(requests.get(at), facts.get(at), GeneratedWorld.NOW);
    }

    private static Session owner(Founded one) {
        return Principal.session(one.organization().id(), one.owner().user().id());
    }

    private Acting acting(Session session) {
        return workspaces.actingFor(session, RequestInfo.none());
    }
}
