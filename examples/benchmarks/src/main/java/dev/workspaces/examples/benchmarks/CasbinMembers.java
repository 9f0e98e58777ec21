package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.Role;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of jCasbin's policy that come from the world: who has which role where, and which actions
 * settings have switched off where. */
final class CasbinMembers {
    private final List<List<String>> memberships = new ArrayList<>();
    private final List<List<String>> switchedOff = new ArrayList<>();
    private final World world;
    private final KeyGrants keys;

    private CasbinMembers(World world) {
        this.world = world;
        this.keys = new KeyGrants(world, new PersonGrants(world));
    }

    static CasbinMembers of(GeneratedWorld generated) {
        CasbinMembers members = new CasbinMembers(generated.world());
        generated.tenants().forEach(members::add);
        return members;
    }

    List<List<String>> memberships() {
        return memberships;
    }

    List<List<String>> switchedOff() {
        return switchedOff;
    }

    private void add(Tenant tenant) {
        String everywhere = domain(tenant.organization().id(), Places.NONE);
        for (MembershipFacts person : tenant.people()) {
            addPerson(tenant, person, everywhere);
        }
        for (KeyFacts key : tenant.keys()) {
            if (key.status() == KeyStatus.ACTIVE && !key.expiry().isOver(world.now())) {
                ScopePreset.find(key.type(), key.scopes()).ifPresent(preset -> addKey(tenant, key, preset, everywhere));
            }
        }
        for (WorkspaceFacts workspace : tenant.workspaces()) {
            addSettings(tenant, workspace);
        }
    }

    private void addPerson(Tenant tenant, MembershipFacts person, String everywhere) {
        if (!person.isActive()) {
            return;
        }
        String user = person.user().value();
        Role role = person.role().role();
        add(user, role, PlaceKind.ORGANIZATION, everywhere);
        for (WorkspaceFacts workspace : tenant.workspaces()) {
            Optional<WorkspaceMembershipFacts> there =
                    world.membership(person.organization(), workspace.id(), person.user());
            PlaceKind place = PlaceKind.of(workspace);
            if (person.role().reachesEveryWorkspace()) {
                add(user, role, place, domain(workspace));
            } else if (place == PlaceKind.WORKSPACE && there.isPresent()) {
                add(user, role, place, domain(workspace));
                add(user, there.get().role().role(), place, domain(workspace));
            }
        }
    }

    private void addKey(Tenant tenant, KeyFacts key, ScopePreset preset, String everywhere) {
        String role = CasbinRoles.name(key.type(), preset);
        boolean isOrganizations = key.type() == KeyType.ORGANISATION_SERVICE;
        if (isOrganizations) {
            add(key.id().value(), role, PlaceKind.ORGANIZATION, everywhere);
        }
        for (WorkspaceFacts workspace : tenant.workspaces()) {
            boolean isOwn = key.workspace().filter(workspace.id()::equals).isPresent();
            boolean isUsable = isOwn && PlaceKind.of(workspace) == PlaceKind.WORKSPACE && isOwnerThere(key, workspace);
            if (isOrganizations || isUsable) {
                add(key.id().value(), role, PlaceKind.of(workspace), domain(workspace));
            }
        }
    }

    private boolean isOwnerThere(KeyFacts key, WorkspaceFacts workspace) {
        return key.owner().isEmpty() || keys.owner(key, workspace).isPresent();
    }

    private void addSettings(Tenant tenant, WorkspaceFacts workspace) {
        for (Action action : Catalogue.builtIn().actions()) {
            for (Role role : Role.values()) {
                action.setting(role)
                        .filter(setting ->
                                !EffectiveSettings.isOn(setting, action.level(), tenant.organization(), workspace))
                        .ifPresent(setting -> switchedOff.add(List.of(
                                action.name(), PlaceKind.of(workspace).qualify(role.wireName()), domain(workspace))));
            }
        }
    }

    private void add(String who, Role role, PlaceKind place, String domain) {
        add(who, role.wireName(), place, domain);
    }

    private void add(String who, String role, PlaceKind place, String domain) {
        memberships.add(List.of(who, place.qualify(role), domain));
    }

    private static String domain(WorkspaceFacts workspace) {
        return domain(workspace.organization(), workspace.id().value());
    }

    private static String domain(OrganizationId organization, String place) {
        return organization.value() + "/" + place;
    }
}
