package dev.workspaces.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.World;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** A host compiles without a warning with nothing but the core and SLF4J on its path: no annotation of ours asks for another jar. */
class HostCompilesTest {
    private static final String HOST = """
        package host;

        import dev.workspaces.id.*;
        import dev.workspaces.key.*;
        import dev.workspaces.member.*;
        import dev.workspaces.organization.Organization;
        import dev.workspaces.policy.*;
        import dev.workspaces.workspace.Workspace;

        public class Host {
            static final java.time.Instant NOW = java.time.Instant.EPOCH;
            static final OrganizationId ACME = OrganizationId.of("acme");

            Host() {}

            Organization organization() {
                return Organization.builder().id(ACME).slug(Slug.of("acme")).name(Name.of("Acme")).createdAt(NOW).updatedAt(NOW).build();
            }

            Workspace workspace() {
                return Workspace.builder().organization(ACME).id(WorkspaceId.of("research")).slug(Slug.of("research")).name(Name.of("Research")).createdAt(NOW).updatedAt(NOW).build();
            }

            ApiKey key() {
                KeyType type = KeyType.ORGANISATION_SERVICE;
                KeySecret secret = new KeySecret("wk_org_…a1B2", NOW, java.util.Set.of(), java.util.Optional.empty());
                return ApiKey.builder().id(KeyId.of("k")).type(type).organization(ACME).name(Name.of("Key")).creationMode(CreationMode.UI).issuedBy(Agent.host()).secret(secret).createdAt(NOW).updatedAt(NOW).build();
            }

            OrganizationMembership membership() {
                OrganizationRole role = OrganizationRole.OWNER;
                return OrganizationMembership.builder().organization(ACME).user(UserId.of("u")).role(role).createdAt(NOW).updatedAt(NOW).build();
            }

            WorkspaceMembership inWorkspace() {
                return WorkspaceMembership.builder()
                        .organization(ACME)
                        .workspace(workspace().id())
                        .user(UserId.of("u"))
                        .given(WorkspaceRole.ADMIN)
                        .origin(MembershipOrigin.DIRECT)
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build();
            }

            String ask(World world, Principal principal) {
                Request request = Request.of(principal, Actions.PROMPTS_LIST, ACME);
                return world.decide(request).reason() + world.explain(request).reason();
            }
        }
        """;
    private static final String MODULE = "module host { requires dev.workspaces.core; }";

    @TempDir
    Path output;

    @Test
    void on_the_class_path() throws Exception {
        assertThat(compile(List.of("-cp", core()), source("host/Host", HOST))).isEmpty();
    }

    @Test
    void on_the_module_path() throws Exception {
        assertThat(compile(List.of("-p", core()), source("host/Host", HOST), source("module-info", MODULE)))
                .isEmpty();
    }

    @Test
    void a_warning_would_be_seen() throws Exception {
        String raw = HOST.replace("Host() {}", "java.util.List list = null; Host() {}");

        assertThat(compile(List.of("-cp", core()), source("host/Host", raw))).contains("rawtypes");
    }

    private String compile(List<String> path, JavaFileObject... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = Stream.concat(
                        Stream.of("-Xlint:all", "-Werror", "-proc:none", "-d", output.toString()), path.stream())
                .toList();
        compiler.getTask(messages, null, null, options, null, List.of(sources)).call();
        return messages.toString();
    }

    private static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    private static String core() throws Exception {
        return place(World.class) + File.pathSeparator + place(Logger.class);
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
