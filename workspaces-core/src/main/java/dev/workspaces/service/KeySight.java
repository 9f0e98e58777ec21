package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Disclosure;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How it is decided who does something to which key. A key that there is not, one of another organization, and one of a
 * workspace that the caller does not see are decided alike: as keys of a workspace that there is nowhere.
 */
final class KeySight {
    private static final String KIND = "api_keys";

    private KeySight() {}

    /** A decision about one key, of which the owner is looked at: so the obligation to touch one's own alone is met. */
    static Decision decide(
            Planning planning,
            Principal principal,
            Action action,
            Optional<WorkspaceId> workspace,
            Optional<Resource> resource) {
        Request place = planning.request(principal, action, workspace);
        Request request = resource.map(place::with).orElse(place);
        Decision decision = planning.engine().decide(request, planning.facts(request), planning.now());
        return resource.isPresent() ? decision.meeting(Obligation.OWN_KEYS_ONLY) : decision;
    }

    static Resource resource(Planning planning, String id, Optional<WorkspaceId> workspace, Optional<UserId> owner) {
        var organization = planning.caller().organization();
        Resource key = workspace
                .map(place -> Resource.inWorkspace(KIND, id, organization, place))
                .orElseGet(() -> Resource.inOrganization(KIND, id, organization));
        return owner.map(key::ownedBy).orElse(key);
    }

    /** The key, where the caller sees its place. */
    static Optional<ApiKey> find(KeyOperation operation, KeyId id, Planning planning) {
        return planning.snapshot()
                .keys()
                .find(planning.caller().organization(), id)
                .filter(key -> seesPlace(operation, key, planning));
    }

    private static boolean seesPlace(KeyOperation operation, ApiKey key, Planning planning) {
        Optional<WorkspaceId> own = planning.ownWorkspace();
        if (own.isPresent() && !own.equals(key.workspace())) {
            return false;
        }
        Reason reason = planning.decide(planning.caller().principal(), operation.action(key.type()), key.workspace())
                .reason();
        return reason != Reason.NOT_IN_WORKSPACE;
    }

    /** What is demanded of whoever sees no such key: as much as for one of the type that tells them least. */
    static Demand unseen(KeyOperation operation, KeyId id, Planning planning) {
        Optional<WorkspaceId> place =
                planning.ownWorkspace().isPresent() ? Optional.empty() : Optional.of(Answers.NOWHERE);
        Resource nothing = resource(planning, id.value(), Optional.of(Answers.NOWHERE), Optional.empty());
        AuditTarget target = Named.key(id, planning);
        List<Demand> demands = Stream.of(KeyType.WORKSPACE_USER, KeyType.WORKSPACE_SERVICE)
                .map(type -> new Demand(Optional.of(operation.action(type)), place, Optional.of(nothing), target))
                .toList();
        return demands.stream()
                .filter(demand -> demand.decide(planning).disclosure() == Disclosure.NOT_FOUND)
                .findFirst()
                .orElse(demands.get(0));
    }
}
