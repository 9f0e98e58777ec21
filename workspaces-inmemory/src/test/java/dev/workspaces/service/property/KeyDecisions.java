package dev.workspaces.service.property;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.KeyOperation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the world says to somebody about keys: by the key's type, in its place, with its owner looked at.
 *
 * @param giver who asks, at that moment
 */
record KeyDecisions(Giver giver) {
    Decision of(IssueKey command) {
        return decide(command.action(command.type()), command.workspace(), command.owner());
    }

    /** Empty where whoever asks sees no such key. */
    Optional<Decision> of(KeyOperation operation, KeyId id) {
        return Optional.ofNullable(giver.here().keys().get(id))
                .filter(this::seesPlace)
                .map(key -> decide(operation.action(key.type()), key.workspace(), key.owner()));
    }

    Decision decide(Action action, Optional<WorkspaceId> workspace, Optional<UserId> owner) {
        return giver.census()
                .world()
                .decide(giver.request(action, workspace).with(resource(giver.organization(), workspace, owner)))
                .meeting(Obligation.OWN_KEYS_ONLY);
    }

    private static Resource resource(OrganizationId here, Optional<WorkspaceId> workspace, Optional<UserId> owner) {
        Resource key = workspace
                .map(id -> Resource.inWorkspace("api_keys", "any", here, id))
                .orElseGet(() -> Resource.inOrganization("api_keys", "any", here));
        return owner.map(key::ownedBy).orElse(key);
    }

    private boolean seesPlace(ApiKey key) {
        Optional<WorkspaceId> own = giver.principal() instanceof Session session
                ? session.confinement()
                : giver.key().flatMap(ApiKey::workspace);
        return own.isPresent()
                ? own.equals(key.workspace())
                : key.workspace().map(this::sees).orElse(true);
    }

    private boolean sees(WorkspaceId place) {
        return giver.here().workspaces().containsKey(place)
                && (!(giver.principal() instanceof Session session)
                        || giver.rankOf(session.user(), Optional.empty()) >= Giver.ADMIN
                        || giver.here().members().containsKey(new Chapter.Row(place, session.user())));
    }

    /** Whether it is listed for whoever asks. */
    boolean mayList(ApiKey key) {
        return decide(KeyVerb.LIST.on(key.type()), key.workspace(), key.owner()).isAllowed();
    }

    /** What is said of listing keys of each type, in one workspace or wherever they are. */
    Stream<Decision> ofLists(Optional<WorkspaceId> workspace) {
        return Stream.of(KeyType.values()).map(type -> decide(KeyVerb.LIST.on(type), workspace, Optional.empty()));
    }

    /** Whether a key is a person's who has no access now to where it is. */
    static boolean isOfTheGone(ApiKey key, Chapter here) {
        return key.isLiving()
                && key.owner()
                        .filter(owner -> !hasAccess(owner, key.workspace().orElseThrow(), here))
                        .isPresent();
    }

    private static boolean hasAccess(UserId user, WorkspaceId workspace, Chapter here) {
        return here.membership(user)
                .filter(membership -> membership.facts().isActive())
                .filter(membership -> membership.role() != OrganizationRole.MEMBER
                        || here.members().containsKey(new Chapter.Row(workspace, user)))
                .isPresent();
    }
}
