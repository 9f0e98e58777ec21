package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a principal may do, as a host does at login for a product that knows permissions and nothing else. Roles,
 * settings, overrides, scopes, statuses and expiry are those of that moment.
 */
final class EntitlementLoader {
    private final World world;
    private final Map<OrganizationId, Tenant> tenants;
    private final PersonGrants people;
    private final KeyGrants keys;

    EntitlementLoader(GeneratedWorld generated) {
        this.world = generated.world();
        this.tenants = generated.byOrganization();
        this.people = new PersonGrants(world);
        this.keys = new KeyGrants(world, people);
    }

    /** Empty for whom no login would let in: an unknown, disabled or expired key, somebody suspended. */
    Optional<Entitlements> load(Principal principal) {
        return principal instanceof Session session ? load(session) : load((KeyPrincipal) principal);
    }

    private Optional<Entitlements> load(KeyPrincipal asking) {
        return world.key(asking.key())
                .filter(key -> key.status() == KeyStatus.ACTIVE)
                .filter(key -> !key.expiry().isOver(world.now()))
                .map(this::load);
    }

    private Entitlements load(KeyFacts key) {
        Entitlements entitlements = Entitlements.none(key.organization());
        if (key.workspace().isEmpty()) {
            entitlements.add(null, action -> keys.mayUse(key, action, null));
        }
        for (WorkspaceFacts workspace : workspaces(key.organization())) {
            if (key.workspace().map(workspace.id()::equals).orElse(true)) {
                entitlements.add(workspace, action -> keys.mayUse(key, action, workspace));
            }
        }
        return entitlements;
    }

    private Optional<Entitlements> load(Session session) {
        return world.membership(session.organization(), session.user())
                .filter(MembershipFacts::isActive)
                .map(person -> load(session, person));
    }

    private Entitlements load(Session session, MembershipFacts person) {
        Entitlements entitlements = Entitlements.none(session.organization());
        if (session.confinement().isEmpty()) {
            entitlements.add(null, action -> mayDo(session, person, action, null));
        }
        for (WorkspaceFacts workspace : workspaces(session.organization())) {
            if (session.confinement().map(workspace.id()::equals).orElse(true) && people.sees(person, workspace)) {
                entitlements.add(workspace, action -> mayDo(session, person, action, workspace));
            }
        }
        return entitlements;
    }

    private boolean mayDo(Session session, MembershipFacts person, Action action, @Nullable WorkspaceFacts place) {
        boolean isWithinConfinement = session.confinement().isEmpty()
                || action.level() == ActionLevel.WORKSPACE
                || action == Actions.WORKSPACES_LIST;
        return isWithinConfinement
                && action.mayBeHeldBy(CredentialKind.SESSION)
                && session.ceiling().map(ceiling -> ceiling.contains(action)).orElse(true)
                && Entitlements.leaves(place, action, person.role().reachesEveryWorkspace())
                && people.isGranted(person, action, place);
    }

    private List<WorkspaceFacts> workspaces(OrganizationId organization) {
        Tenant tenant = tenants.get(organization);
        return tenant == null ? List.of() : tenant.workspaces();
    }
}
