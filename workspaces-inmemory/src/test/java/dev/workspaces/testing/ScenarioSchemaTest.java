package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema takes what the reader takes, and refuses what it refuses, as far as a schema can. */
class ScenarioSchemaTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.directory"));
    private static final String TEXT = read(DOCS.resolve("scenario.schema.json"));
    private static final JsonNode TREE = Document.parse(TEXT).tree();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TEXT);

    /** The refused documents whose defect no schema can express, and why. */
    private static final Map<String, String> BEYOND_A_SCHEMA = Map.of(
            "empty.json", "is no JSON, so that there is nothing to validate",
            "not-json.json", "is no JSON, so that there is nothing to validate",
            "doubled-member.json", "a schema sees objects whose members are unique already",
            "two-with-one-id.json", "a schema compares whole elements of an array, not one member of each",
            "two-keys-with-one-id.json", "the same, and the two stand in different arrays",
            "key-without-workspace.json", "a schema cannot look up a name in another array",
            "member-nobody.json", "a schema cannot look up a name in another array");

    static List<Path> scenarios() {
        return files(DOCS.resolve("scenarios"));
    }

    static List<Path> refused() {
        return files(DOCS.resolve("scenarios/refused")).stream()
                .filter(file -> !file.endsWith("pointers.json"))
                .toList();
    }

    static Stream<Path> refusedByTheSchema() {
        return refused().stream().filter(file -> !BEYOND_A_SCHEMA.containsKey(name(file)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void each_scenario_is_valid(Path scenario) {
        assertThat(errors(read(scenario))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusedByTheSchema")
    void each_refused_document_is_invalid(Path document) {
        assertThat(errors(read(document))).isNotEmpty();
    }

    @Test
    void what_is_beyond_a_schema_is_there_and_would_be_valid() {
        List<String> names = refused().stream().map(ScenarioSchemaTest::name).toList();

        assertThat(names).containsAll(BEYOND_A_SCHEMA.keySet());
        assertThat(BEYOND_A_SCHEMA.keySet().stream().filter(name -> !name.matches("empty.json|not-json.json")))
                .allSatisfy(name -> assertThat(errors(read(DOCS.resolve("scenarios/refused/" + name))))
                        .isEmpty());
    }

    @Test
    void a_document_that_has_everything_is_valid() {
        assertThat(errors(FULL.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({
        "dev.workspaces.testing.Defects#wrongTypes",
        "dev.workspaces.testing.Defects#emptyIdentifiers",
        "dev.workspaces.testing.Defects#unheardOfWords",
        "dev.workspaces.testing.Defects#missing",
        "dev.workspaces.testing.Defects#unknown"
    })
    void a_document_with_a_defect_is_invalid(Defect defect) {
        assertThat(errors(defect.json())).isNotEmpty();
    }

    @Test
    void it_knows_every_setting_and_category_and_built_in_feature() {
        Stream<String> features = Catalogue.builtIn().actions().stream()
                .map(action -> action.name().substring(0, action.name().indexOf('.')))
                .distinct();

        assertThat(names("/$defs/settings/properties"))
                .containsExactlyElementsOf(
                        Stream.of(Setting.values()).map(Setting::wireName).toList());
        assertThat(words("/$defs/category/enum"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SettingCategory.values())
                        .map(SettingCategory::wireName)
                        .toList());
        assertThat(words("/$defs/feature/properties/name/not/enum"))
                .containsExactlyInAnyOrderElementsOf(features.toList());
    }

    @Test
    void the_prose_names_every_member_and_word_but_the_settings() {
        String prose = read(DOCS.resolve("scenario-format.md"));

        assertThat(membersAndWords())
                .contains("now", "override_categories", "rate_limited", "workspace-user", "archived")
                .allSatisfy(word -> assertThat(prose).contains("`" + word + "`"));
    }

    private static Stream<String> membersAndWords() {
        List<String> ofTables = List.of("settings", "category");
        Stream<String> definitions = names("/$defs").stream()
                .filter(name -> !ofTables.contains(name))
                .map(name -> "/$defs/" + name);
        return Stream.concat(Stream.of(""), definitions).flatMap(place -> {
            String properties = place + "/properties";
            Stream<String> words =
                    names(properties).stream().flatMap(name -> words(properties + "/" + name + "/enum").stream());
            return Stream.concat(names(properties).stream(), words);
        });
    }

    private static List<String> names(String place) {
        List<String> names = new ArrayList<>();
        TREE.at(place).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(String place) {
        List<String> words = new ArrayList<>();
        TREE.at(place).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(Document.parse(json).tree()).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
