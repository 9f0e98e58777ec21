package dev.workspaces.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.Formatters.formatNamesOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.key.SecretHashing;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the house by name; the name is also that of the fixture package that breaks the rule. */
final class Rules {
    private static final String[] GROUND = {"..id", "..page", "..error"};
    private static final String[] MECHANISMS = {"..policy", "..limit"};
    private static final String[] NOUNS = {"..organization", "..workspace", "..member", "..key", "..audit"};
    private static final String[] STORAGE = {"..storage"};
    private static final String[] SERVICE = {"..service"};
    private static final String[] ALLOWED = {
        "java..",
        "javax.crypto..",
        "dev.workspaces..",
        "org.jspecify..",
        "org.immutables..",
        "com.fasterxml.jackson.annotation..",
        "org.slf4j.."
    };

    static final Map<String, ArchRule> ALL = Map.ofEntries(
            entry("ground", floor(GROUND, join(MECHANISMS, NOUNS, STORAGE, SERVICE))),
            entry("mechanisms", floor(MECHANISMS, join(NOUNS, STORAGE, SERVICE))),
            entry("nouns", floor(NOUNS, join(STORAGE, SERVICE))),
            entry("storage", floor(STORAGE, SERVICE)),
            entry(
                    "siblings",
                    slices().matching("..(organization|workspace|member|key|audit)")
                            .should()
                            .notDependOnEachOther()),
            entry("cycles", slices().matching("..(*)").should().beFreeOfCycles()),
            entry(
                    "rooms",
                    classes()
                            .should()
                            .resideInAnyPackage(join(
                                    GROUND, MECHANISMS, NOUNS, STORAGE, SERVICE, new String[] {"dev.workspaces"}))),
            entry("wallclock", noWallClock()),
            entry("secrets", secretsCompareThemselves()),
            entry(
                    "purity",
                    noClasses()
                            .that()
                            .resideInAnyPackage(MECHANISMS)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.io..",
                                    "java.nio..",
                                    "java.net..",
                                    "java.sql..",
                                    "java.util.concurrent..",
                                    "java.lang.reflect..")),
            entry("dependencies", classes().should().onlyDependOnClassesThat().resideInAnyPackage(ALLOWED)),
            entry(
                    "signatures",
                    codeUnits()
                            .that()
                            .arePublic()
                            .and()
                            .areDeclaredInClassesThat()
                            .arePublic()
                            .should(speakOwnTypesOnly())),
            entry(
                    "kotlin",
                    methods()
                            .that()
                            .arePublic()
                            .and()
                            .areDeclaredInClassesThat()
                            .arePublic()
                            .should()
                            .haveNameNotMatching("as|fun|in|is|object|typealias|typeof|val|var|when")));

    private Rules() {}

    private static ArchRule floor(String[] floor, String[] higher) {
        return noClasses()
                .that()
                .resideInAnyPackage(floor)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher);
    }

    private static ArchRule noWallClock() {
        // but at the front door, where a host that says nothing gets the system's
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.workspaces")
                .should()
                .accessTargetWhere(describe("is a clock that did not come in", Rules::isWallClock));
    }

    /** Called, or handed on as a reference. */
    private static boolean isWallClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.matches("tick.+");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            default ->
                name.equals("now")
                        && target.getOwner().getPackageName().startsWith("java.time")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        };
    }

    /** T26: no secret is compared but as a digest, and no digest but by itself, in constant time. */
    private static ArchRule secretsCompareThemselves() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(SecretHashing.class.getName())
                        .should()
                        .accessTargetWhere(is(Secret.class, "reveal")))
                .and(noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(SecretDigest.class.getName())
                        .should()
                        .accessTargetWhere(is(SecretDigest.class, "toBytes")
                                .or(is(MessageDigest.class, "isEqual", byte[].class, byte[].class))))
                .and(noClasses()
                        .should()
                        .accessTargetWhere(is(Arrays.class, "equals", byte[].class, byte[].class)
                                .or(is(Arrays.class, "compare", byte[].class, byte[].class))
                                .or(is(Arrays.class, "mismatch", byte[].class, byte[].class))
                                .or(is(String.class, "contentEquals", CharSequence.class))))
                .and(classes()
                        .that()
                        .haveFullyQualifiedName(SecretDigest.class.getName())
                        .should()
                        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                        .allowEmptyShould(true));
    }

    /** This method, called or handed on as a reference. */
    private static DescribedPredicate<JavaAccess<?>> is(Class<?> owner, String name, Class<?>... parameters) {
        return describe(
                "is " + owner.getSimpleName() + "." + name,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getOwner().isEquivalentTo(owner)
                        && target.getName().equals(name)
                        && namesOf(target.getRawParameterTypes()).equals(formatNamesOf(parameters)));
    }

    private static List<String> namesOf(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    /** Inside of generic types, too. */
    private static ArchCondition<JavaCodeUnit> speakOwnTypesOnly() {
        return new ArchCondition<>("speak of the JDK's and the library's types only") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> !isOwn(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " speaks of " + type.getName())));
            }
        };
    }

    private static boolean isOwn(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.isEmpty() || name.startsWith("java.") || (name + ".").startsWith("dev.workspaces.");
    }

    private static String[] join(String[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
    }
}
