package dev.workspaces.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.workspaces.architecture.fixture.kotlin.policy.Reserved;
import dev.workspaces.architecture.fixture.secrets.service.Peek;
import dev.workspaces.architecture.fixture.signatures.policy.Leaking;
import dev.workspaces.architecture.fixture.wallclock.policy.Clocked;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house. Each has a fixture beside it that breaks it: a rule that lets its fixture pass does not work. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.workspaces");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void t26_secrets_are_compared_as_digests_in_constant_time_and_nowhere_else() {
        rule("secrets").check(MAIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void is_broken_by_its_fixture(String name, ArchRule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages("dev.workspaces.architecture.fixture." + name);

        EvaluationResult result = rule.allowEmptyShould(true).evaluate(fixture);

        assertThat(fixture).isNotEmpty();
        assertThat(result.hasViolation())
                .as("the rule `%s` sees what breaks it", name)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToBreakARule")
    void every_method_and_constructor_breaks_its_rule_in_its_own_way(String name, Class<?> fixture) {
        JavaClasses classes = new ClassFileImporter().importClasses(fixture);

        String report = rule(name)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .toString();

        assertThat(fixture.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic())
                .hasSizeGreaterThan(1)
                .allSatisfy(method -> assertThat(report).contains("." + method.getName() + "("));
        assertThat(fixture.getConstructors())
                .allSatisfy(constructor -> assertThat(report).contains(".<init>("));
    }

    static Stream<Arguments> waysToBreakARule() {
        return Stream.of(
                Arguments.of("wallclock", Clocked.class),
                Arguments.of("secrets", Peek.class),
                Arguments.of("signatures", Leaking.class),
                Arguments.of("kotlin", Reserved.class));
    }

    private static ArchRule rule(String name) {
        return Objects.requireNonNull(Rules.ALL.get(name));
    }

    static Stream<Arguments> rules() {
        return Rules.ALL.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @Test
    void the_module_exports_the_rooms_of_hosts_and_store_authors_and_needs_slf4j_alone_at_run_time() throws Exception {
        Path classes = Path.of(Rules.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("classes");
        ModuleDescriptor module = ModuleFinder.of(classes)
                .find("dev.workspaces.core")
                .orElseThrow()
                .descriptor();

        assertThat(module.exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "dev.workspaces",
                        "dev.workspaces.audit",
                        "dev.workspaces.error",
                        "dev.workspaces.id",
                        "dev.workspaces.key",
                        "dev.workspaces.limit",
                        "dev.workspaces.member",
                        "dev.workspaces.organization",
                        "dev.workspaces.page",
                        "dev.workspaces.policy",
                        "dev.workspaces.service",
                        "dev.workspaces.storage",
                        "dev.workspaces.workspace"));
        Map<Boolean, Set<String>> requires = module.requires().stream()
                .collect(Collectors.partitioningBy(
                        required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC),
                        Collectors.mapping(ModuleDescriptor.Requires::name, Collectors.toSet())));
        assertThat(requires.get(false)).isEqualTo(Set.of("java.base", "org.slf4j"));
        assertThat(requires.get(true))
                .isEqualTo(Set.of("com.fasterxml.jackson.annotation", "org.immutables.value", "org.jspecify"));
    }
}
