package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import java.util.Optional;

/**
 * Ids that come from outside. Any words may be ids in a world that is only thought of; what may end up in a log, as what
 * somebody tried, is bounded.
 */
final class GivenIds {
    private static final int MAX_LENGTH = 255;

    private GivenIds() {}

    static void require(Principal principal) {
        if (principal instanceof Session session) {
            require("organization", Optional.of(session.organization()));
            require("user", Optional.of(session.user()));
            require("workspace", session.confinement());
        } else {
            require("key", Optional.of(((KeyPrincipal) principal).key()));
        }
    }

    static void require(Operation operation) {
        require("workspace", operation.workspace());
        require("user", Named.user(operation));
        require("invite", Named.invite(operation));
        if (operation instanceof ChangeKey<?> change) {
            require("key", Optional.of(change.id()));
        }
        if (operation instanceof GetQuery.GetKey get) {
            require("key", Optional.of(get.id()));
        }
    }

    static void require(Request request) {
        require(request.principal());
        require("workspace", request.workspace());
    }

    static void require(WorkspaceId workspace) {
        require("workspace", Optional.of(workspace));
    }

    private static void require(String place, Optional<?> id) {
        String text = id.map(Object::toString).orElse("");
        if (text.length() > MAX_LENGTH || text.codePoints().anyMatch(GivenIds::isUnfit)) {
            throw new InvalidInputException(
                    place, "an id of at most " + MAX_LENGTH + " characters, without control characters");
        }
    }

    /** Control characters and halves of characters. */
    private static boolean isUnfit(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
