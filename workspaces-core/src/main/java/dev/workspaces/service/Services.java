package dev.workspaces.service;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Person;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceStatus;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is done and asked on one storage: what stands behind {@code Workspaces}. Safe for any number of threads. */
public final class Services {
    private final Execution execution;
    private final Gate gate;
    private final Unwritten unwritten;
    private final Feed feed;
    private final Deciding deciding;
    private final Attempt forgetting;
    private final Answers answers = new Answers();

    private Services(Execution execution, Gate gate, Unwritten unwritten, Feed feed, Deciding deciding) {
        this.execution = execution;
        this.gate = gate;
        this.unwritten = unwritten;
        this.feed = feed;
        this.deciding = deciding;
        this.forgetting = new Attempt("letting go of what nobody can repeat any more", () -> Repeats.forget(execution));
    }

    /** On what it says. */
    public static Services of(Setup setup) {
        return of(setup, new SecureRandom());
    }

    /** And with ids and tokens from this source of chance: from the same source, the same ids. */
    static Services of(Setup setup, SecureRandom random) {
        IdGenerator ids = new IdGenerator(setup.clock(), random);
        SecretMint mint = new SecretMint(setup.format(), setup.hashing(), random, setup.sink());
        PolicyEngine engine = PolicyEngine.of(setup.catalogue());
        FactMarks marks = new FactMarks();
        MarkingStorage storage = new MarkingStorage(setup.storage(), marks);
        Unwritten unwritten = new Unwritten();
        Execution execution = new Execution(storage, engine, new Verbs(setup.inventory()), setup.clock(), ids, mint);
        int kept = storage.joinsTransactions() ? 0 : setup.kept();
        Feed feed = Feed.of(setup, kept, storage, marks);
        Remembered remembered = Remembered.of(marks, kept, feed.following().orElse(null));
        Gate gate = Gate.of(setup, storage, engine, remembered, unwritten);
        return new Services(execution, gate, unwritten, feed, new Deciding(storage, engine, setup.clock()));
    }

    /** As {@code Workspaces.hearChanges}. */
    public void hearChanges() {
        feed.hear();
    }

    /** As {@code Workspaces.tellListeners}. */
    public void tellListeners() {
        feed.tell();
    }

    /** Writes what requests have left to be written, but for what more of may come, and lets go of what is over. Never throws. */
    public void write() {
        unwritten.write(execution, false);
        forgetting.run();
    }

    /** The same, where nothing more can come. */
    public void writeAll() {
        unwritten.write(execution, true);
    }

    /** What a host asks on every request. */
    public Gate gate() {
        return gate;
    }

    /** As {@code Workspaces.decide}. */
    public Decision decide(Request request, Circumstances given) {
        return deciding.decide(request, given);
    }

    /** As {@code Workspaces.explain}. */
    public Explanation explain(Request request, Circumstances given) {
        return deciding.explain(request, given);
    }

    /** As {@code Workspaces.actingFor}. */
    public Acting actingFor(Session session, RequestInfo info) {
        GivenIds.require(session);
        return new Acting(execution, answers, new Caller(session, session.organization(), info));
    }

    /** As {@code Workspaces.actingFor}. */
    public Acting actingFor(AuthenticatedKey key, RequestInfo info) {
        return new Acting(execution, answers, Caller.of(key, info));
    }

    /** As {@code Workspaces.system}. */
    public SystemActing system(RequestInfo info) {
        return new SystemActing(execution, info);
    }

    /** As {@code Workspaces.accept}. */
    public Person accept(String token, Acceptance who, RequestInfo info) {
        return new Accepting(execution).accept(token, who, info);
    }

    /** As {@code Workspaces.isEmpty}. */
    public boolean isEmpty() {
        return execution.storage().read(snapshot -> snapshot.organizations().isEmpty());
    }

    /** As {@code Workspaces.findOrganization}. */
    public Optional<OrganizationId> findOrganization(Slug slug) {
        return execution
                .storage()
                .read(snapshot -> snapshot.organizations().find(slug).map(Organization::id));
    }

    /** As {@code Workspaces.findSession}. */
    public Optional<Session> findSession(OrganizationId organization, ExternalId externalId) {
        return execution
                .storage()
                .read(snapshot -> snapshot.members()
                        .findPersonByExternalId(organization, externalId)
                        .map(person -> person.user().id())
                        .map(user -> Principal.session(organization, user)));
    }

    /** As {@code Workspaces.holding}. */
    public <T> T holding(OrganizationId organization, WorkspaceId workspace, Supplier<T> work) {
        return execution.storage().transact(transaction -> {
            transaction.hold(organization, workspace);
            boolean isActive = transaction
                    .workspaces()
                    .find(organization, workspace)
                    .filter(it -> it.status() == WorkspaceStatus.ACTIVE)
                    .isPresent();
            if (!isActive) {
                throw Planning.missing("active workspace", workspace);
            }
            return work.get();
        });
    }
}
