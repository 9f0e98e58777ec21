package dev.workspaces.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.KeyType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What watches all tests sees a secret wherever it gets out. */
class LeakTest {
    private static final Path ROOT =
            Path.of(System.getProperty("docs.directory")).resolveSibling("");

    private final Logger log = LoggerFactory.getLogger("dev.workspaces.test");

    static List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of("invite_-_" + "a1B2".repeat(10) + "c"));
        for (KeyType type : KeyType.values()) {
            secrets.add(SecretFormat.ofPrefix("other1")
                    .generate(type, new SecureRandom())
                    .reveal());
        }
        secrets.forEach(SecretWatch::means);
        return secrets;
    }

    @BeforeEach
    void what_is_logged_goes_where_it_is_watched() {
        assertThat(LoggerFactory.getILoggerFactory().getLogger("any").getClass().getName())
                .startsWith(CapturedLog.class.getName());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("secrets")
    void t10_a_secret_is_seen_wherever_it_is_logged(String secret) {
        Exception deep = new IllegalStateException("outside", new IllegalArgumentException("key=" + secret + "."));
        Exception beside = new IllegalStateException("outside");
        beside.addSuppressed(new IllegalStateException("closing", new IllegalStateException(secret)));
        String alike = "wk_usr_" + "0".repeat(49);

        for (Runnable leak : List.<Runnable>of(
                () -> log.info("{} and {}", "one", secret),
                () -> log.trace("(" + secret + ")"),
                () -> LoggerFactory.getLogger("somebody.else").info("({})", secret),
                () -> log.info("{} and {}", alike, secret),
                () -> log.warn("failed", deep),
                () -> log.warn("failed", beside))) {
            assertThatThrownBy(leak::run).isInstanceOf(AssertionError.class).hasMessageNotContaining(secret);
        }
        assertThatCode(() -> log.info(
                        "{} is none, half of one is none: {}", alike, secret.substring(0, secret.length() / 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void t10_a_secret_is_seen_in_what_is_thrown_and_caught() {
        Thrown thrown = new Thrown();
        for (String secret : secrets()) {
            assertThatThrownBy(() -> Integer.parseInt("none")).isInstanceOf(NumberFormatException.class);
            assertThatThrownBy(() -> Integer.parseInt(secret)).isInstanceOf(NumberFormatException.class);
            assertThatThrownBy(() -> {
                        throw new AssertionError(secret, new IllegalStateException("none"));
                    })
                    .isInstanceOf(AssertionError.class);
        }

        assertThat(thrown.look())
                .containsOnly(NumberFormatException.class.getName(), AssertionError.class.getName())
                .hasSizeGreaterThanOrEqualTo(2 * secrets().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"logged", "printed in pieces", "printed by the byte", "thrown", "nothing"})
    void t10_where_a_secret_got_out_and_no_test_failed_of_it_the_jvm_does(String how) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dworkspaces.watch=true",
                        "-Dslf4j.provider=" + CapturedLog.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leaking.class.getName(),
                        how)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(how.equals("nothing") ? 0 : WatchedSession.FAILED);
    }

    /** Some tests of other people's, where each failure is swallowed. */
    static final class Leaking {
        private Leaking() {}

        public static void main(String[] how) {
            String secret = SecretFormat.standard()
                    .generate(KeyType.WORKSPACE_USER, new SecureRandom())
                    .reveal();
            LauncherSession session = LauncherFactory.openSession();
            Throwable swallowed = catchThrowable(() -> leak(how[0], secret));
            System.out.println(swallowed == null ? "nothing was thrown" : "something was thrown");
            session.close();
        }

        private static void leak(String how, String secret) {
            switch (how) {
                case "logged" -> LoggerFactory.getLogger("dev.workspaces.test").debug(secret);
                case "printed in pieces" -> System.err.append(secret, 0, 9).println(secret.substring(9));
                case "printed by the byte" -> (secret + "\n").chars().forEach(System.out::write);
                case "thrown" -> throw new IllegalStateException(secret);
                default -> System.out.println(secret.substring(1));
            }
        }
    }

    @Test
    void the_tests_of_every_module_are_watched() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            List<Path> modules = files.filter(file -> file.endsWith("pom.xml"))
                    .filter(pom -> Files.isDirectory(pom.resolveSibling("src/test")))
                    .filter(pom -> !pom.endsWith("workspaces-core/pom.xml"))
                    .toList();

            assertThat(modules)
                    .hasSize(6)
                    .allSatisfy(pom -> assertThat(pom)
                            .content()
                            .containsIgnoringWhitespaces("<type>test-jar</type><classifier>watch</classifier>"));
        }
    }
}
