package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The reference of the policy is made from the catalogue. Where this test says that it is not current, run it once with
 * {@code -Ddocs.update=true}.
 */
class PolicyReferenceTest {
    private static final Path POLICY = Path.of(System.getProperty("docs.directory"), "policy");

    @Test
    void the_reference_is_what_the_catalogue_says() throws IOException {
        Path reference = POLICY.resolve("reference.md");
        String made = reference();
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(reference, made);
        }

        assertThat(Files.readString(reference)).isEqualTo(made);
    }

    private static String reference() throws IOException {
        String actions = Actions.all().stream().map(PolicyReferenceTest::row).collect(Collectors.joining("\n"));
        String settings =
                Stream.of(Setting.values()).map(PolicyReferenceTest::row).collect(Collectors.joining("\n"));
        String exceptions = Files.readAllLines(POLICY.resolve("higher-roles-that-may-less.csv")).stream()
                .map(PolicyReferenceTest::exception)
                .collect(Collectors.joining("\n"));
        return TEMPLATE.replace("{actions}", actions)
                .replace("{settings}", settings)
                .replace("{exceptions}", exceptions)
                .replace("{count}", String.valueOf(Actions.all().size()));
    }

    private static String row(Action action) {
        String keys = Stream.of(CredentialKind.values())
                .map(kind -> action.mayBeHeldBy(kind) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        String roles = Stream.of(Role.values()).map(role -> cell(action, role)).collect(Collectors.joining(" | "));
        return "| `" + action.name() + "` | " + action.level().wireName() + " | "
                + action.effect().wireName() + " | " + keys + " | " + roles + " |";
    }

    private static String cell(Action action, Role role) {
        Grant grant = action.grant(role);
        String text = grant == Grant.NO ? "–" : grant == Grant.SETTING ? "if on" : grant.wireName();
        return text
                + action.setting(role)
                        .map(setting -> " `" + setting.wireName() + "`")
                        .orElse("");
    }

    private static String row(Setting setting) {
        String byDefault = switch (setting.type()) {
            case SWITCH -> setting.isOnByDefault() ? "on" : "off";
            case DAYS -> "none (1 to " + setting.maxDays() + " days)";
            case RECIPIENT -> "issuer (or owner)";
        };
        return "| `" + setting.wireName() + "` | " + setting.category().wireName() + " | " + byDefault + " |";
    }

    private static String exception(String line) {
        String[] cells = line.split(",", -1);
        Action action = Catalogue.builtIn().get(cells[0]);
        Role higher = Stream.of(Role.values())
                .filter(role -> role.wireName().equals(cells[2]))
                .findFirst()
                .orElseThrow();
        return "| `" + cells[0] + "` | " + cells[1] + " | " + cells[2] + " | `"
                + action.setting(higher).orElseThrow().wireName() + "` |";
    }

    private static final String TEMPLATE = """
            # Policy reference

            Made from the catalogue; a test keeps it current. How a request is decided from it: [README](README.md).

            ## Actions

            All {count} built-in actions: which credentials may ever hold each, what each role is granted of it, and the setting
            that can switch that off. *own*: only what is the caller's own. *if on*: only while the setting is on, which by
            default it is not. Owners, workspace admins and service keys are governed by no setting.

            | action | level | effect | session | organization key | service key | user key | owner | admin | member | workspace admin | manager | workspace member |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            {actions}

            A feature that a host adds gets the rows of `configs.read`, `configs.update` and `completions.write` for its actions
            that read, write and invoke; on the level of the organization those of `deployments.read` and `deployments.update`.

            ## Settings

            | setting | category | default |
            |---|---|---|
            {settings}

            ## Where a higher role may do less

            Lowering a role never allows anything, but for these: a setting restricts the higher role and not, or by another
            switch, the lower one. Found by the enumeration of the whole decision space, and checked by it.

            | action | may | may not | while this is off |
            |---|---|---|---|
            {exceptions}
            """;
}
