package dev.workspaces.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Something is said about every public type and member of the library; Javadoc's own check also wants every parameter. */
class DocumentedTest {
    private static final Path ROOT =
            Path.of(System.getProperty("docs.directory")).resolveSibling("");

    private static final String SILENT = """
        package silent;

        public record Silent(int said, int unsaid) {
            public Silent {}
            public static final int FIELD = 1;
            public static void method() {}
            @Override public String toString() { return ""; }
            void internal() {}
            public interface Inner { void implicit(); private void hidden() {} }
            public enum Choice { ONE }
            record Internal(int at) { public void unreachable() {} }
        }
        """;

    @Test
    void everything_public_says_what_it_is() throws IOException {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<JavaFileObject> units = new ArrayList<>();
            files.getJavaFileObjectsFromPaths(sources()).forEach(units::add);

            assertThat(units).hasSizeGreaterThan(200);
            assertThat(PublicMembers.undocumented(units)).isEmpty();
        }
    }

    @Test
    void what_says_nothing_is_found() throws IOException {
        assertThat(PublicMembers.undocumented(List.of(source(SILENT))))
                .containsExactly(
                        "Silent",
                        "Silent#said",
                        "Silent#unsaid",
                        "Silent.<init>",
                        "Silent.FIELD",
                        "Silent.method",
                        "Silent.Inner",
                        "Silent.Inner.implicit",
                        "Silent.Choice",
                        "Silent.Choice.ONE");
        String half = SILENT.replace("public record", "/** @param said something */ public record");
        assertThat(PublicMembers.undocumented(List.of(source(half))))
                .doesNotContain("Silent", "Silent#said")
                .contains("Silent#unsaid");
    }

    /** Of every module that a host depends on. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT, "workspaces-*")) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///silent/Silent.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
