package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.jdbc.JdbcOptions;
import dev.workspaces.jdbc.JdbcStorage;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several nodes on one database, and this process on the same to prepare their races and to look at what they came to. {@code
 * -Dnodes.rounds=500} makes 500 rounds of each race, and of some more. Has tables of its own.
 */
final class Cluster implements AutoCloseable {
    static final int NODES = 3;

    private static final int ROUNDS = Integer.getInteger("nodes.rounds", 12);

    private final String database;
    private final HikariDataSource pool;
    private final JdbcStorage storage;
    private final Workspaces here;
    private final Prompts prompts;
    private final Nodes nodes;
    private int organizations;

    private Cluster(String database, String url, String prefix) throws IOException, SQLException {
        this.database = database;
        pool = Node.pool(url);
        storage = JdbcStorage.open(pool, JdbcOptions.standard().withTablePrefix(prefix));
        here = Workspaces.builder(storage).keeping(0).build();
        prompts = new Prompts(pool, prefix);
        prompts.createTable();
        nodes = Nodes.start(NODES, url, prefix);
    }

    static Cluster on(String database, String url) {
        try {
            return new Cluster(database, url, "n" + Long.toHexString(System.nanoTime()) + "_");
        } catch (IOException | SQLException failure) {
            throw new AssertionError("no nodes on " + database, failure);
        }
    }

    /** What happens in a round. */
    @FunctionalInterface
    interface Round {
        List<Answer> run(int number) throws Exception;
    }

    /** Runs the rounds, and prints what they came to. */
    void repeat(String what, Round round) throws Exception {
        repeat(what, ROUNDS, round);
    }

    /** Runs three times as many. */
    void repeatOften(String what, Round round) throws Exception {
        repeat(what, 3 * ROUNDS, round);
    }

    private void repeat(String what, int rounds, Round round) throws Exception {
        long done = 0;
        long all = 0;
        for (int number = 0; number < rounds; number++) {
            List<Answer> answers = round.run(number);
            done += Answer.done(answers);
            all += answers.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d processes: %s: %,d rounds, %,d done, %,d refused%n",
                database,
                NODES,
                what,
                rounds,
                done,
                all - done);
    }

    List<Answer> atOnce(Order... orders) throws Exception {
        return nodes.atOnce(List.of(orders));
    }

    List<Answer> atOnce(List<? extends Order> orders) throws Exception {
        return nodes.atOnce(orders);
    }

    Workspaces here() {
        return here;
    }

    Prompts prompts() {
        return prompts;
    }

    /** An organization that nobody else has. */
    Founded found() {
        organizations++;
        String name = "race-" + organizations;
        return here.system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Race", name, "founder@" + name + ".test"));
    }

    /** Its first owner. */
    Acting owner(Founded founded) {
        return here.actingFor(
                Principal.session(
                        founded.organization().id(), founded.owner().user().id()),
                RequestInfo.none());
    }

    WorkspaceId workspace(Founded founded) {
        return owner(founded).carryOut(CreateWorkspace.named("Short")).id();
    }

    <T> T read(Function<Snapshot, T> question) {
        return storage.read(question);
    }

    /** The changes that the log of an organization tells of, which has to be whole, as any of its owners may see. */
    List<AuditEvent> done(Founded founded) {
        OrganizationId id = founded.organization().id();
        PersonFilter owners = PersonFilter.all().withRole(OrganizationRole.OWNER);
        UserId owner = read(now -> now.members().people(id, owners, PageRequest.first(NODES))).items().stream()
                .filter(each -> each.membership().status() == MembershipStatus.ACTIVE)
                .findFirst()
                .orElseThrow()
                .user()
                .id();
        Acting acting = here.actingFor(Principal.session(id, owner), RequestInfo.none());
        assertThat(acting.ask(new VerifyAudit(Optional.empty())).brokenAt()).isEmpty();
        return read(now -> now.audit().list(id, AuditFilter.all().with(Outcome.DONE), 1, Integer.MAX_VALUE));
    }

    @Override
    public void close() {
        nodes.close();
        here.close();
        pool.close();
    }
}
