package dev.workspaces.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scenario files of the conformance suite, found by walking up from the working directory. */
final class Scenarios {

    private static final String ENDING = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Scenarios() {}

    /** Returns the folder with the policy's tables. */
    static Path policyFolder() {
        return docs().resolve("policy");
    }

    /** Returns the folder with the scenarios. */
    static Path folder() {
        return docs().resolve("scenarios");
    }

    /** Returns the names of all files in that folder, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the names of all scenarios, sorted, without the ending {@code .json}. */
    static List<String> names() {
        return files().stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /** Reads a scenario as a tree of maps and lists. */
    static Map<String, Object> read(String name) {
        return parse(text(name + ENDING));
    }

    /** Reads the lines that are expected of a scenario. */
    static List<String> expected(String name) {
        return text(name + ".expected.jsonl").lines().toList();
    }

    /** Reads each question of a scenario with the line that is expected of it. */
    static List<Asked> asked(String name) {
        Node world = new Node(read(name));
        List<Node> requests = world.nodes("requests");
        List<String> expected = expected(name);
        return IntStream.range(0, Math.min(requests.size(), expected.size()))
                .mapToObj(i -> new Asked(world, requests.get(i), expected.get(i)))
                .toList();
    }

    /** Reads a file of the scenarios' folder as it is. */
    static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns answers as the text of a file: each ends its line. */
    static String asLines(List<String> answers) {
        return answers.stream().map(answer -> answer + "\n").collect(Collectors.joining());
    }

    /** Parses a scenario document. */
    static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, TREE);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Path docs() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(docs -> Files.isDirectory(docs.resolve("scenarios")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder `docs/scenarios` at or above " + start));
    }
}
