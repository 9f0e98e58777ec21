package dev.workspaces.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import dev.workspaces.testing.ScenarioReader;
import dev.workspaces.testing.ScenarioRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers to a scenario of the conformance suite, without a process of its own for each. */
final class Answers {
    /** The place of a world that is loaded nowhere. */
    static final String WORLD = "world";

    private Answers() {}

    static String of(String name, String place) {
        return written(name, place, false);
    }

    static String explained(String name, String place) {
        return written(name, place, true);
    }

    private static String written(String name, String place, boolean explains) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerWriter answers = AnswerWriter.to(out);
        try (InputStream in = Files.newInputStream(Docs.SCENARIOS.resolve(name + ".json"));
                ScenarioReader reader = ScenarioReader.open(in);
                Answering answering = answering(reader, place, explains)) {
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                Request request = next.get().request();
                Optional<Explanation> explanation =
                        explains ? Optional.of(answering.explain(request)) : Optional.empty();
                answers.write(next.get().id(), answering.decide(request), explanation);
            }
            answers.flush();
            return out.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answering answering(ScenarioReader reader, String place, boolean explains) {
        return place.equals(WORLD) ? Answering.by(reader.world()) : StoredWorld.load(reader, place, explains);
    }

    /** A database, empty at first, answers as the world itself does, and is empty again. */
    static void assertAnsweredAndLeft(String url) throws SQLException {
        assertThat(of("mixed", url)).isEqualTo(of("mixed", WORLD));
        assertThat(explained("promises", url)).isEqualTo(explained("promises", WORLD));

        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(tables(connection)).isEmpty();
        }
    }

    /** The tables and views that somebody has in a database, by their names. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                    "TABLE", "BASE TABLE", "VIEW"
                })) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        return names.stream().sorted().toList();
    }
}
