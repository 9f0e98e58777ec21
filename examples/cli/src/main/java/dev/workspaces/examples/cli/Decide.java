package dev.workspaces.examples.cli;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import dev.workspaces.testing.ScenarioReader;
import dev.workspaces.testing.ScenarioRequest;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers the requests of a scenario, one JSON line each, while they are read. */
@Command(
        name = "decide",
        description = "Answers the requests of a scenario file, in order, one JSON line each, on standard output.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all requests are answered",
            "1:the file cannot be read, the output is gone, or the database fails",
            "2:the document is not a scenario, or no storage can hold its world; standard error says where and what was expected"
        })
final class Decide implements Callable<Integer> {
    private static final int OK = 0;
    private static final int UNABLE = 1;
    private static final int REFUSED = 2;

    private final PrintStream errors =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    @Parameters(paramLabel = "<scenario.json | ->", description = "The scenario file; - for standard input.")
    private String scenario = "-";

    @Option(names = "--explain", description = "Adds to each answer why it is so.")
    private boolean explains;

    @Spec
    private @Nullable CommandSpec spec;

    private Optional<String> storage = Optional.empty();

    Decide() {}

    /** What is refused here is not repeated: it may hold a password. */
    @Option(
            names = "--storage",
            paramLabel = "<memory | jdbc:...>",
            description = {
                "Loads the world into a storage, and answers from there; the answers are the same.",
                "In a database (H2, PostgreSQL, MariaDB) it makes tables of its own, whose names begin with `scenario_` and a word "
                        + "that is new each time, and drops them at the end. It touches nothing else there. A run that is killed "
                        + "leaves them behind."
            })
    void setStorage(String place) {
        LogManager.getLogManager().reset(); // drivers tell it what is in a URL
        if (!StoredWorld.isPlace(place)) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "--storage: expected `memory`, or a JDBC URL of H2, PostgreSQL or MariaDB");
        }
        storage = Optional.of(place);
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(errors);
        try {
            return answerAll(progress);
        } catch (OutputGoneException e) {
            progress.end();
            if (!e.isBrokenPipe()) {
                errors.println(onOneLine("standard output: " + e.getMessage()));
            }
            return UNABLE;
        }
    }

    private int answerAll(Progress progress) {
        AnswerWriter answers = AnswerWriter.to(new FileOutputStream(FileDescriptor.out));
        try (InputStream in = new AnsweringInput(input(), answers);
                ScenarioReader reader = ScenarioReader.open(in);
                Answering answering = answering(reader)) {
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                answer(answering, next.get(), answers);
                progress.answered();
            }
            answers.flush();
            progress.end();
            return OK;
        } catch (InvalidInputException e) {
            return failed(answers, progress, e.place() + ": expected " + e.expected(), REFUSED);
        } catch (StorageFailedException e) {
            return failed(answers, progress, String.valueOf(e.getMessage()), UNABLE);
        } catch (IOException e) {
            return failed(answers, progress, scenario + ": cannot be read: " + e.getMessage(), UNABLE);
        } catch (OutOfMemoryError e) { // by the world; whatever there was of it is gone by now
            return failed(
                    answers, progress, scenario + ": cannot be read: it takes more memory than Java has here", UNABLE);
        }
    }

    private Answering answering(ScenarioReader reader) {
        return storage.<Answering>map(place -> StoredWorld.load(reader, place, explains))
                .orElseGet(() -> Answering.by(reader.world()));
    }

    private void answer(Answering answering, ScenarioRequest asked, AnswerWriter answers) {
        Request request = asked.request();
        Optional<Explanation> explanation = explains ? Optional.of(answering.explain(request)) : Optional.empty();
        answers.write(asked.id(), answering.decide(request), explanation);
    }

    private int failed(AnswerWriter answers, Progress progress, String message, int exitCode) {
        answers.flush();
        progress.end();
        errors.println(onOneLine(message));
        return exitCode;
    }

    /** The same with its control characters escaped: a file's name and a scenario's own words may have any. */
    private static String onOneLine(String message) {
        StringBuilder line = new StringBuilder();
        message.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                line.append(String.format("\\u%04X", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }

    private InputStream input() throws IOException {
        return scenario.equals("-") ? new FileInputStream(FileDescriptor.in) : new FileInputStream(scenario);
    }
}
