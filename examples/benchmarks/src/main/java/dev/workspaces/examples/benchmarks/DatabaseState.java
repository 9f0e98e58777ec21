package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.examples.benchmarks.ManyKeys.Place;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.RequestInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Organizations and keys on a database that has a million others, by services that keep nothing between requests. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class DatabaseState {
    /** The system property that says where the database is. */
    static final String URL = "benchmarks.postgresql";

    private static final int KEYS = 10_000;

    /** How many organizations there are, beside the one with a million keys. */
    @Param({"1", "64"})
    public int organizations;

    private final List<String> secrets = new ArrayList<>();
    private Database database;
    private Workspaces workspaces;
    private ManyKeys many;

    /** Makes them. */
    @Setup
    public void setUp() {
        database = Database.at(System.getProperty(URL));
        workspaces = Workspaces.builder(database.storage()).keeping(0).build();
        many = ManyKeys.on(database.storage(), workspaces, organizations, "o" + System.nanoTime() + "-");
        many.add(KEYS, secrets::add);
    }

    /** Closes. */
    @TearDown
    public void tearDown() {
        workspaces.close();
        database.close();
    }

    AuthenticatedKey authenticate(int turn) {
        return workspaces.authenticate(secrets.get(turn % KEYS)).orElseThrow();
    }

    IssuedKey issue(int turn) {
        Place place = many.place(turn);
        return workspaces
                .actingFor(place.session(), RequestInfo.none())
                .carryOut(new IssueServiceKey(
                        place.workspace(), NewKey.named("key " + turn).holding(Actions.PROMPTS_READ)));
    }

    String readByPrimaryKey(int turn) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM ws_api_key WHERE organization = ? AND id = ?")) {
            int number = turn % KEYS;
            statement.setString(1, many.place(number).organization().value());
            statement.setString(2, MillionRows.id(number));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString("scopes");
            }
        }
    }

    int insertTwoRows(int turn) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO floor (text) VALUES (?), (?)")) {
            statement.setString(1, "one " + turn);
            statement.setString(2, "another " + turn);
            return statement.executeUpdate();
        }
    }
}
