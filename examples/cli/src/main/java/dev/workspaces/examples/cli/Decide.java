package dev.workspaces.examples.cli;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.World;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers the requests of a scenario, one JSON line each, while they are read. */
@Command(
        name = "decide",
        description = "Answers the requests of a scenario file, in order, one JSON line each, on standard output.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all requests are answered",
            "1:the file cannot be read, or the output is gone",
            "2:the document is not a scenario; standard error says where and what was expected"
        })
final class Decide implements Callable<Integer> {
    private static final int OK = 0;
    private static final int NO_INPUT_OR_OUTPUT = 1;
    private static final int REFUSED = 2;

    private final PrintStream errors =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    @Parameters(paramLabel = "<scenario.json | ->", description = "The scenario file; - for standard input.")
    private String scenario = "-";

    @Option(names = "--explain", description = "Adds to each answer why it is so.")
    private boolean explains;

    Decide() {}

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
            return NO_INPUT_OR_OUTPUT;
        }
    }

    private int answerAll(Progress progress) {
        AnswerWriter answers = AnswerWriter.to(new FileOutputStream(FileDescriptor.out));
        try (InputStream in = new AnsweringInput(input(), answers);
                ScenarioReader reader = ScenarioReader.open(in)) {
            World world = reader.world();
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                answer(world, next.get(), answers);
                progress.answered();
            }
            answers.flush();
            progress.end();
            return OK;
        } catch (InvalidInputException e) {
            return failed(answers, progress, e.place() + ": expected " + e.expected(), REFUSED);
        } catch (IOException e) {
            return failed(answers, progress, scenario + ": cannot be read: " + e.getMessage(), NO_INPUT_OR_OUTPUT);
        }
    }

    private void answer(World world, ScenarioRequest asked, AnswerWriter answers) {
        Optional<Explanation> explanation = explains ? Optional.of(world.explain(asked.request())) : Optional.empty();
        answers.write(asked.id(), world.decide(asked.request()), explanation);
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
