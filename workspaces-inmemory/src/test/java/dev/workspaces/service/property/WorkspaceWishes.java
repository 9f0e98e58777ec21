package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.limit.Limits;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.service.WorkspaceCommand.OverrideSettings;
import dev.workspaces.service.WorkspaceCommand.RestoreWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.service.property.Words.Place;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Wishes about workspaces themselves. */
final class WorkspaceWishes {
    private static final Arbitrary<String> SCOPES = Arbitraries.of(
                    Actions.COMPLETIONS_WRITE,
                    Actions.PROMPTS_READ,
                    Actions.PROMPTS_UPDATE,
                    Actions.LOGS_VIEW,
                    Actions.WORKSPACE_USERS_CREATE,
                    Actions.WORKSPACE_USER_API_KEYS_CREATE)
            .map(Action::name);

    private WorkspaceWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                CreateWorkspace.class,
                12,
                combine(
                                Arbitraries.of("sales", "lab", "research"),
                                SCOPES.set().ofMaxSize(1),
                                Arbitraries.maps(Words.person(), Words.workspaceRole())
                                        .ofMaxSize(1))
                        .as(WorkspaceWishes::create));
        wishes.on(UpdateWorkspace.class, 18, Arbitraries.oneOf(rename(), limit(), scope()));
        wishes.on(
                OverrideSettings.class,
                9,
                combine(Words.place(), Settings.any())
                        .as((place, settings) -> new Wish(
                                "overrides in " + place + " " + settings,
                                (names, here) -> new OverrideSettings(place.id(names, here), settings))));
        wishes.on(
                ArchiveWorkspace.class,
                6,
                Words.place()
                        .map(place -> new Wish(
                                "archives " + place, (names, here) -> new ArchiveWorkspace(place.id(names, here)))));
        wishes.on(
                RestoreWorkspace.class,
                9,
                Words.place()
                        .map(place -> new Wish(
                                "restores " + place, (names, here) -> new RestoreWorkspace(place.id(names, here)))));
        wishes.on(
                DeleteWorkspace.class,
                6,
                Words.place()
                        .map(place -> new Wish(
                                "deletes " + place, (names, here) -> new DeleteWorkspace(place.id(names, here)))));
    }

    private static Wish create(String name, Set<String> scopes, Map<String, WorkspaceRole> people) {
        WorkspaceDefaults defaults = WorkspaceDefaults.none().withUserKeyScopes(scopes);
        return new Wish(
                "creates " + name + (scopes.isEmpty() ? "" : " with scopes of automatic keys " + scopes)
                        + (people.isEmpty() ? "" : " with " + people),
                (names, here) -> CreateWorkspace.named(name)
                        .withSlug(name)
                        .with(defaults)
                        .with(people.entrySet().stream()
                                .collect(
                                        Collectors.toMap(entry -> names.person(entry.getKey()), Map.Entry::getValue))));
    }

    private static Arbitrary<Wish> rename() {
        return combine(Words.place(), Words.workspace())
                .as((place, slug) -> new Wish(
                        "gives " + place + " the slug " + slug,
                        (names, here) ->
                                UpdateWorkspace.of(place.id(names, here)).withSlug(slug)));
    }

    private static Arbitrary<Wish> limit() {
        return combine(Words.place(), Arbitraries.of(0, 5, 10, 20)).as(WorkspaceWishes::limit);
    }

    private static Wish limit(Place place, int dollars) {
        Limits limits = dollars == 0
                ? Limits.none()
                : new Limits(List.of(UsageLimit.of(UsageType.COST, BigDecimal.valueOf(dollars))), List.of());
        return new Wish(
                "limits " + place + " to " + (dollars == 0 ? "nothing" : dollars + " dollars"),
                (names, here) -> UpdateWorkspace.of(place.id(names, here)).with(limits));
    }

    private static Arbitrary<Wish> scope() {
        return combine(Words.place(), SCOPES.set().ofMaxSize(2)).as(WorkspaceWishes::scope);
    }

    private static Wish scope(Place place, Set<String> scopes) {
        WorkspaceDefaults defaults = WorkspaceDefaults.none().withUserKeyScopes(scopes);
        return new Wish(
                "sets the scopes of automatic keys in " + place + " to " + scopes,
                (names, here) -> UpdateWorkspace.of(place.id(names, here)).with(defaults));
    }
}
