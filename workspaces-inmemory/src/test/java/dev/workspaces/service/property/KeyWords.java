package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Scopes;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.UpdateKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * What a key is to be, in words.
 *
 * @param bundles what it holds
 * @param hours in how many hours it expires; 0 for never, empty where nothing is said
 * @param dollars what it may spend; 0 for whatever it wants, empty where nothing is said
 * @param cadence after how many days it is rotated; 0 for not at all
 */
record KeyWords(List<String> bundles, Optional<Integer> hours, Optional<Integer> dollars, int cadence) {
    /** All that keys of its type may hold. */
    static final String EVERYTHING = "everything";

    /** What no key, or no key of a workspace, may hold. */
    private static final String BEYOND = "more";

    /** Of all actions there are, so that each is in some key sooner or later. */
    private static final List<String> QUARTERS =
            List.of("one quarter", "another quarter", "a third quarter", "the last quarter");

    private static final Map<String, Scopes> BUNDLES = Map.of(
            "work",
            Scopes.of(Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ, Actions.LOGS_VIEW),
            "prompts",
            Scopes.of(Actions.PROMPTS_UPDATE, Actions.PROMPTS_RENDER),
            "members",
            starting("workspace_users."),
            "people",
            starting("organisation_users."),
            "workspaces",
            starting("workspaces."),
            "settings",
            starting("organisation_settings."),
            "organization keys",
            starting("organisation_service_api_keys."),
            "service keys",
            starting("workspace_service_api_keys."),
            "user keys",
            starting("workspace_user_api_keys."),
            BEYOND,
            Scopes.of(Actions.ORGANISATIONS_DELETE, Actions.WORKSPACES_CREATE));

    static KeyWords holding(List<String> bundles) {
        return new KeyWords(bundles, Optional.empty(), Optional.empty(), 0);
    }

    private static Scopes starting(String start) {
        return Scopes.of(Catalogue.builtIn().actions().stream()
                .filter(action -> action.name().startsWith(start))
                .toArray(Action[]::new));
    }

    static Arbitrary<KeyWords> any() {
        Arbitrary<Integer> cadence = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 7));
        return combine(anyBundles(), anyHours().optional(0.3), anyDollars().optional(0.3), cadence)
                .as(KeyWords::new);
    }

    private static Arbitrary<List<String>> anyBundles() {
        Arbitrary<String> some = Arbitraries.of(
                "work",
                "work",
                "prompts",
                "members",
                "members",
                "people",
                "workspaces",
                "settings",
                "organization keys",
                "service keys",
                "service keys",
                "user keys",
                "user keys");
        return Arbitraries.frequencyOf(
                Tuple.of(9, some.list().uniqueElements().ofMinSize(1).ofMaxSize(3)),
                Tuple.of(4, Arbitraries.of(QUARTERS).map(List::of)),
                Tuple.of(1, Arbitraries.of(EVERYTHING, BEYOND).map(List::of)));
    }

    private static Arbitrary<Integer> anyHours() {
        return Arbitraries.of(0, 1, 40, 150, 1000);
    }

    private static Arbitrary<Integer> anyDollars() {
        return Arbitraries.of(0, 5, 10);
    }

    /** Of what is not for every type, only what is for this one, but where it is to be more. */
    private static Scopes scopes(List<String> bundles, KeyType type) {
        return Scopes.of(
                Catalogue.builtIn(),
                bundles.stream()
                        .flatMap(bundle -> names(bundle, type))
                        .distinct()
                        .toList());
    }

    private static Stream<String> names(String bundle, KeyType type) {
        return actions(bundle)
                .filter(action -> bundle.equals(BEYOND) || action.mayBeHeldBy(CredentialKind.of(type)))
                .map(Action::name);
    }

    private static Stream<Action> actions(String bundle) {
        List<Action> all = List.copyOf(Catalogue.builtIn().actions());
        int quarter = QUARTERS.indexOf(bundle);
        return IntStream.range(0, all.size())
                .filter(at -> bundle.equals(EVERYTHING)
                        || at % QUARTERS.size() == quarter
                        || BUNDLES.getOrDefault(bundle, Scopes.none()).contains(all.get(at)))
                .mapToObj(all::get);
    }

    NewKey key(String name, KeyType type, Names names) {
        NewKey key = NewKey.named(name).holding(scopes(bundles, type));
        key = hours.isPresent() ? key.with(expiry(hours.get(), names)) : key;
        key = dollars.isPresent() ? key.with(limits(dollars.get())) : key;
        return cadence == 0 ? key : key.with(RotationPolicy.everyDays(cadence));
    }

    private static Expiry expiry(int hours, Names names) {
        return hours == 0 ? Expiry.never() : Expiry.at(names.now().plus(Duration.ofHours(hours)));
    }

    private static Limits limits(int dollars) {
        return dollars == 0
                ? Limits.none()
                : new Limits(List.of(UsageLimit.of(UsageType.COST, BigDecimal.valueOf(dollars))), List.of());
    }

    @Override
    public String toString() {
        return " for " + bundles
                + hours.map(its -> its == 0 ? ", for ever" : ", for " + its + " hours")
                        .orElse("")
                + dollars.map(its -> ", limited to " + its + " dollars").orElse("")
                + (cadence == 0 ? "" : ", rotated every " + cadence + " days");
    }

    /** What is to change in a key, in words. */
    record Change(Optional<List<String>> bundles, Optional<Integer> hours, Optional<Integer> dollars, int cadence) {
        UpdateKey to(UpdateKey key, Names names) {
            UpdateKey change = key;
            change = bundles.isPresent() ? change.holding(scopes(bundles.get(), names.type(key.id()))) : change;
            change = hours.isPresent() ? change.with(expiry(hours.get(), names)) : change;
            change = dollars.isPresent() ? change.with(limits(dollars.get())) : change;
            return cadence == 0 ? change : change.with(RotationPolicy.everyDays(cadence));
        }

        @Override
        public String toString() {
            return new KeyWords(bundles.orElse(List.of("what it held")), hours, dollars, cadence).toString();
        }
    }

    static Arbitrary<Change> changes() {
        Arbitrary<Integer> cadence = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1));
        Arbitrary<List<String>> few = Arbitraries.of(
                        "work",
                        "prompts",
                        "members",
                        "service keys",
                        "user keys",
                        BEYOND,
                        QUARTERS.get(0),
                        QUARTERS.get(1))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return combine(few.optional(0.5), anyHours().optional(0.4), anyDollars().optional(0.4), cadence)
                .as(Change::new);
    }
}
