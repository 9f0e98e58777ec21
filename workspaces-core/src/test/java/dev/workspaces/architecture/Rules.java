package dev.workspaces.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
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

    static final Map<String, ArchRule> ALL = Map.of(
            "floors", floors(),
            "siblings",
                    slices().matching("..(organization|workspace|member|key|audit)")
                            .should()
                            .notDependOnEachOther(),
            "cycles", slices().matching("..(*)").should().beFreeOfCycles(),
            "rooms",
                    classes()
                            .should()
                            .resideInAnyPackage(
                                    join(GROUND, MECHANISMS, NOUNS, STORAGE, SERVICE, new String[] {"dev.workspaces"})),
            "wallclock", noWallClock(),
            "secrets", secretsCompareThemselves(),
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
                                    "java.lang.reflect.."),
            "dependencies", classes().should().onlyDependOnClassesThat().resideInAnyPackage(ALLOWED),
            "signatures",
                    methods()
                            .that()
                            .arePublic()
                            .and()
                            .areDeclaredInClassesThat()
                            .arePublic()
                            .should(speakOwnTypesOnly()));

    private Rules() {}

    private static ArchRule floors() {
        return CompositeArchRule.of(above(GROUND, join(MECHANISMS, NOUNS, STORAGE, SERVICE)))
                .and(above(MECHANISMS, join(NOUNS, STORAGE, SERVICE)))
                .and(above(NOUNS, join(STORAGE, SERVICE)))
                .and(above(STORAGE, SERVICE));
    }

    private static ArchRule above(String[] floor, String[] higher) {
        return noClasses()
                .that()
                .resideInAnyPackage(floor)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher)
                .allowEmptyShould(true);
    }

    private static ArchRule noWallClock() {
        // but at the front door, where a host that says nothing gets the system's
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.workspaces")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");
    }

    /** T26: no secret is compared but as a digest, and no digest but by itself, in constant time. */
    private static ArchRule secretsCompareThemselves() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(SecretHashing.class.getName())
                        .should()
                        .callMethod(Secret.class, "reveal"))
                .and(noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(SecretDigest.class.getName())
                        .should()
                        .callMethod(SecretDigest.class, "toBytes")
                        .orShould()
                        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class))
                .and(noClasses()
                        .should()
                        .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                        .orShould()
                        .callMethod(Arrays.class, "compare", byte[].class, byte[].class)
                        .orShould()
                        .callMethod(Arrays.class, "mismatch", byte[].class, byte[].class)
                        .orShould()
                        .callMethod(String.class, "contentEquals", CharSequence.class))
                .and(classes()
                        .that()
                        .haveFullyQualifiedName(SecretDigest.class.getName())
                        .should()
                        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                        .allowEmptyShould(true));
    }

    private static ArchCondition<JavaMethod> speakOwnTypesOnly() {
        return new ArchCondition<>("speak of the JDK's and the library's types only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .filter(type -> !isOwn(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " speaks of " + type.getName())));
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
