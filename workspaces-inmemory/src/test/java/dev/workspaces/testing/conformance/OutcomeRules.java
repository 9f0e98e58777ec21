package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an allowed request is answered: through what, and what the host has to narrow. */
interface OutcomeRules extends ResourceRules {

    /** The reason of an allowance. */
    default String reasonToAllow(Question q) {
        if (!isSession(q)) {
            return "KEY_SCOPE";
        }
        boolean throughWorkspace =
                roleColumn(q).filter(role -> role.startsWith("workspace_")).isPresent();
        return throughWorkspace ? "WORKSPACE_ROLE" : "ORGANIZATION_ROLE";
    }

    /** The obligations of an allowance, sorted by name. */
    default List<String> obligations(Question q) {
        Stream<String> dueOnes = Stream.of("OWN_DATA_ONLY", "OWN_KEYS_ONLY", "OWN_WORKSPACES_ONLY");
        return dueOnes.filter(obligation -> isDue(q, obligation)).toList();
    }

    /** Says whether an obligation is due. */
    default boolean isDue(Question q, String obligation) {
        return switch (obligation) {
            case "OWN_DATA_ONLY" -> owesOwnDataOnly(q);
            case "OWN_KEYS_ONLY" -> owesOwnKeysOnly(q);
            default -> owesOwnWorkspacesOnly(q);
        };
    }

    /** The grant is {@code own} on user keys, resource named or not. */
    default boolean owesOwnKeysOnly(Question q) {
        return isOwnGrant(q) && q.action().startsWith("workspace_user_api_keys.");
    }

    /** Workspaces are listed by an organization member's session, a workspace key or a confined session. */
    default boolean owesOwnWorkspacesOnly(Question q) {
        boolean bySomeoneInside = isConfined(q) || isWorkspaceKey(q);
        return q.action().equals("workspaces.list") && (bySomeoneInside || isMembersSession(q));
    }

    /** Says whether a session of a plain member of the organization asks. */
    default boolean isMembersSession(Question q) {
        return isSession(q) && !isOwnerOrAdmin(q);
    }

    /** Recorded data is shown through a role whose setting for seeing everybody's is off. */
    default boolean owesOwnDataOnly(Question q) {
        return recordedData().contains(q.action())
                && dataSetting(q).filter(setting -> !isOn(q, setting)).isPresent();
    }

    /** The actions that show what was recorded for people. */
    default Set<String> recordedData() {
        return Set.of("logs.list", "logs.view", "logs.export", "analytics.view");
    }

    /** The setting that lets the caller's role see everybody's data; other roles and service keys have none. */
    default Optional<String> dataSetting(Question q) {
        Optional<String> role = roleIsAsked(q) ? roleColumn(q) : Optional.empty();
        return role.flatMap(column -> Optional.ofNullable(dataSettings().get(column)));
    }

    /** The roles that may be narrowed to their own data, each with its setting. */
    default Map<String, String> dataSettings() {
        return Map.of("workspace_manager", "managersViewAllData", "workspace_member", "membersViewAllData");
    }
}
