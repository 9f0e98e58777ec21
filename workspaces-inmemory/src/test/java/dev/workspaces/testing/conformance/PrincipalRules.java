package dev.workspaces.testing.conformance;

import java.time.Instant;
import java.util.Optional;

/** Checks 1 to 7: the action, the key or session, and whether it may ever hold the action. */
interface PrincipalRules extends FactRules {

    /** Check 1: the action is in the catalogue. */
    default boolean knowsAction(Question q) {
        return !row(q).isEmpty();
    }

    /** Check 2: a key exists, in any organization. */
    default boolean keyExists(Question q) {
        return isSession(q) || key(q).isPresent();
    }

    /** Check 3: a key is not disabled or revoked. */
    default boolean keyIsEnabled(Question q) {
        return !isOff(key(q).map(key -> key.word("status", "active")).orElse("active"));
    }

    /** Says whether a key with this status is refused. */
    default boolean isOff(String status) {
        return status.equals("disabled") || status.equals("revoked");
    }

    /** Check 4: now is before the key's expiry, if it has one. */
    default boolean keyIsUnexpired(Question q) {
        Optional<String> expiry = key(q).flatMap(key -> key.text("expires_at"));
        return expiry.isEmpty() || isBefore(q.now(), Instant.parse(expiry.get()));
    }

    /** Compares to the nanosecond. */
    default boolean isBefore(Instant now, Instant expiry) {
        return now.isBefore(expiry);
    }

    /** Check 5: the organization exists, and the key belongs to it or the session's user is active in it. */
    default boolean isInOrganization(Question q) {
        if (organization(q).isEmpty()) {
            return false;
        }
        return isSession(q) ? userIsActive(q) : keyIsOfOrganization(q);
    }

    /** Says whether the session's user has an active membership. */
    default boolean userIsActive(Question q) {
        return isActiveMember(q);
    }

    /** Says whether the key belongs to the requested organization; its owner is not looked at here. */
    default boolean keyIsOfOrganization(Question q) {
        return find(inOrganization(q, "keys"), "id", q.principal().word("key", ""))
                .isPresent();
    }

    /** Says whether the person has an active membership in the requested organization. */
    default boolean isActiveMember(Question q) {
        return membership(q)
                .filter(row -> row.word("status", "active").equals("active"))
                .isPresent();
    }

    /** Check 6: a user key's owner is still where the key is. */
    default boolean keyOwnerIsInWorkspace(Question q) {
        return !isKeyOfType(q, "workspace-user") || (ownerIsActive(q) && ownerBelongsToWorkspace(q));
    }

    /** Says whether the key's owner has an active membership in the organization. */
    default boolean ownerIsActive(Question q) {
        return isActiveMember(q);
    }

    /** Says whether the key's owner is an owner or admin, or has a membership in the key's workspace. */
    default boolean ownerBelongsToWorkspace(Question q) {
        Optional<String> own = key(q).flatMap(key -> key.text("workspace"));
        Optional<Node> workspace = own.flatMap(id -> find(inOrganization(q, "workspaces"), "id", id));
        return isOwnerOrAdmin(q) || workspace.flatMap(it -> roleIn(q, it)).isPresent();
    }

    /** The person's role by their membership row in a workspace. */
    default Optional<String> roleIn(Question q, Node workspace) {
        return person(q)
                .flatMap(id -> find(workspace.nodes("members"), "user", id))
                .map(row -> row.word("role"));
    }

    /** Check 7: the credential's kind may ever hold the action, and confinement leaves it. */
    default boolean credentialMayHold(Question q) {
        return cell(q, credentialColumn(q)).equals("yes") && (!isConfined(q) || confinementLeaves(q));
    }

    /** The column in which the kind of credential stands. */
    default String credentialColumn(Question q) {
        if (isSession(q)) {
            return "session";
        }
        String type = key(q).map(key -> key.word("type")).orElse("none");
        return type.replace('-', '_') + "_key";
    }

    /** Says whether a confined session may ask for the action at all. */
    default boolean confinementLeaves(Question q) {
        return isWorkspaceLevel(q) || q.action().equals("workspaces.list");
    }
}
