package dev.workspaces.testing.property;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** The few words that random scenarios are made of, so that they meet. */
final class Words {
    /** The people that organizations have. {@code new:owner} is what a suggestion would call somebody made up. */
    static final List<String> PEOPLE = List.of("ann", "bo", "cy", "di", "new:owner");

    static final List<String> WORKSPACES = List.of("w1", "w2", "w3");
    static final List<String> KEYS = List.of("k1", "k2", "k3", "k4", "k5", "k6", "new:workspace-service");

    private static final List<String> OF_WORKSPACE = names(
            Actions.WORKSPACE_USER_API_KEYS_LIST,
            Actions.WORKSPACE_USER_API_KEYS_DELETE,
            Actions.PROMPTS_UPDATE,
            Actions.PROMPTS_LIST,
            Actions.CONFIGS_READ,
            Actions.LOGS_VIEW,
            Actions.LOGS_EXPORT,
            Actions.ANALYTICS_VIEW,
            Actions.WORKSPACE_USERS_LIST,
            Actions.WORKSPACE_USERS_DELETE,
            Actions.WORKSPACE_SERVICE_API_KEYS_LIST,
            Actions.WORKSPACES_DELETE);
    private static final List<String> OF_ORGANIZATION = names(
            Actions.WORKSPACES_LIST,
            Actions.WORKSPACES_CREATE,
            Actions.ORGANISATION_USERS_LIST,
            Actions.ORGANISATION_SERVICE_API_KEYS_LIST,
            Actions.ORGANISATION_SETTINGS_READ,
            Actions.ORGANISATIONS_READ,
            Actions.BILLING_MANAGE);
    private static final List<String> OF_DATA_PLANE =
            List.of("completions.write", "completions.write", "datasets.query");
    private static final List<String> OF_HOST =
            List.of("datasets.read", "datasets.create", "datasets.query", "regions.list", "regions.close");
    private static final List<String> UNKNOWN = List.of("prompts.teleport", "datasets", "datasets.", "");

    /** Actions of every shape: each level, effect, kind of holder and governing setting. */
    private static final List<String> TYPICAL = Stream.of(OF_WORKSPACE, OF_ORGANIZATION, OF_DATA_PLANE, OF_HOST)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private static final List<String> GOVERNING = Stream.of(Setting.values())
            .filter(Words::governsTypical)
            .map(Setting::wireName)
            .toList();
    private static final List<Map.Entry<String, Object>> OTHER_SETTINGS = List.of(
            Map.entry("managersWriteProviders", false),
            Map.entry("userApiKeyAutoCreate", true),
            Map.entry("userApiKeyMaxTtlDays", 30),
            Map.entry("userApiKeyRotationPeriodDays", "none"),
            Map.entry("userApiKeySecretTo", "owner"));

    private Words() {}

    /** Somebody who is probably there: who comes last is rare. */
    static Arbitrary<String> person() {
        return Arbitraries.frequency(
                Tuple.of(24, "ann"),
                Tuple.of(20, "bo"),
                Tuple.of(16, "cy"),
                Tuple.of(12, "di"),
                Tuple.of(1, "zed"),
                Tuple.of(1, "new:owner"));
    }

    static Arbitrary<String> organization() {
        return Arbitraries.frequency(Tuple.of(40, "o1"), Tuple.of(2, "o2"), Tuple.of(1, "o9"));
    }

    static Arbitrary<String> workspace() {
        return Arbitraries.frequency(Tuple.of(18, "w1"), Tuple.of(5, "w2"), Tuple.of(2, "w3"), Tuple.of(1, "w9"));
    }

    static Arbitrary<String> key() {
        return Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.of(KEYS.subList(0, 6))), Tuple.of(1, Arbitraries.of(KEYS.get(6), "k9")));
    }

    static Arbitrary<String> actionOfWorkspace() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(OF_WORKSPACE)), Tuple.of(2, Arbitraries.of(OF_WORKSPACE.subList(0, 3))));
    }

    static Arbitrary<String> actionOfOrganization() {
        return Arbitraries.of(OF_ORGANIZATION);
    }

    static Arbitrary<String> actionOfDataPlane() {
        return Arbitraries.of(OF_DATA_PLANE);
    }

    static Arbitrary<String> anyAction() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(TYPICAL)),
                Tuple.of(4, Arbitraries.of(names(Catalogue.builtIn().actions().toArray(Action[]::new)))),
                Tuple.of(2, Arbitraries.of(OF_HOST)),
                Tuple.of(1, Arbitraries.of(UNKNOWN)));
    }

    /** What a key holds or a ceiling leaves: a few actions, or all that are typical but a few. */
    static Arbitrary<List<String>> scopes() {
        Arbitrary<List<String>> few = anyAction().list().ofMaxSize(3);
        Arbitrary<List<String>> most = Arbitraries.of(TYPICAL)
                .list()
                .ofMaxSize(7)
                .map(missing -> TYPICAL.stream()
                        .filter(action -> !missing.contains(action))
                        .toList());
        return Arbitraries.frequencyOf(Tuple.of(1, few), Tuple.of(4, most));
    }

    /** Some settings, mostly those that govern typical actions, with their values; more are off than on. */
    static Arbitrary<Map<String, Object>> settings() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.of(GOVERNING).map(name -> Map.entry(name, false))),
                        Tuple.of(6, Arbitraries.of(GOVERNING).map(name -> Map.entry(name, true))),
                        Tuple.of(1, Arbitraries.of(OTHER_SETTINGS)))
                .list()
                .ofMaxSize(8)
                .map(Words::map);
    }

    static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Map<String, Object> map(List<Map.Entry<String, ?>> entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static boolean governsTypical(Setting setting) {
        boolean isOfData = setting == Setting.MANAGERS_VIEW_ALL_DATA || setting == Setting.MEMBERS_VIEW_ALL_DATA;
        return isOfData
                || OF_WORKSPACE.stream()
                        .map(Catalogue.builtIn()::get)
                        .anyMatch(action -> Governing.of(action).contains(setting));
    }

    private static List<String> names(Action... actions) {
        return Stream.of(actions).map(Action::name).toList();
    }
}
