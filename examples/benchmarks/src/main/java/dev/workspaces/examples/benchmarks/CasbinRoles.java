package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Grant;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The lines of jCasbin's policy that come from the catalogue: what each role and each preset of scopes is granted. */
record CasbinRoles(List<List<String>> policies, List<List<String>> groupings) {
    static CasbinRoles ofCatalogue() {
        CasbinRoles roles = new CasbinRoles(new ArrayList<>(), new ArrayList<>());
        for (Role role : Role.values()) {
            placesOf(role).forEach(place -> roles.add(role, place));
        }
        for (KeyType type : KeyType.values()) {
            placesOf(type).forEach(place -> roles.add(type, place));
        }
        return roles;
    }

    static String name(KeyType type, ScopePreset preset) {
        return type.wireName() + "/" + preset;
    }

    private static Set<PlaceKind> placesOf(Role role) {
        return switch (role) {
            case ORG_OWNER, ORG_ADMIN -> EnumSet.allOf(PlaceKind.class);
            case ORG_MEMBER -> EnumSet.of(PlaceKind.ORGANIZATION, PlaceKind.WORKSPACE);
            default -> EnumSet.of(PlaceKind.WORKSPACE);
        };
    }

    private static Set<PlaceKind> placesOf(KeyType type) {
        return type == KeyType.ORGANISATION_SERVICE ? EnumSet.allOf(PlaceKind.class) : EnumSet.of(PlaceKind.WORKSPACE);
    }

    private void add(Role role, PlaceKind place) {
        add(
                place.qualify(role.wireName()),
                place,
                action -> action.grant(role) != Grant.NO && action.mayBeHeldBy(CredentialKind.SESSION));
    }

    private void add(KeyType type, PlaceKind place) {
        for (ScopePreset preset : ScopePreset.values()) {
            add(place.qualify(name(type, preset)), place, preset.actions(type)::contains);
        }
    }

    private void add(String role, PlaceKind place, Predicate<Action> isGranted) {
        String group = "actions of " + role;
        policies.add(List.of(role, group));
        Catalogue.builtIn().actions().stream()
                .filter(place::admits)
                .filter(isGranted)
                .forEach(action -> groupings.add(List.of(action.name(), group)));
    }
}
