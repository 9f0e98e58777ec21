package dev.workspaces.examples.admin;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.InviteNotAcceptableException;
import dev.workspaces.service.RefusedException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is answered where something is thrown. */
final class Refusals {
    static final Answer NOT_FOUND = answer(404, "AB08", "there is nothing here");
    static final Answer TOO_MUCH = answer(429, "AB06", "too much at once");
    static final Answer UNAUTHENTICATED = answer(401, "AB05", "no good key or token");

    /** Fields whose names the library has and clients do not, by the library's. */
    private static final Map<String, String> FIELDS = Map.of(
            "expiry", "/expires_at",
            "rotation", "/rotation_policy",
            "next", "/rotation_policy/next_rotation_at",
            "transition", "/rotation_policy/key_transition_period_ms",
            "workspace", "/workspace_id",
            "user", "/user_id",
            "userKeyScopes", "/defaults/user_key_scopes");

    private Refusals() {}

    /** The answer to what was foreseen; empty for anything else. */
    static Optional<Answer> of(Exception thrown) {
        if (thrown instanceof AccessDeniedException denied) {
            return denial(denied.decision());
        }
        if (thrown instanceof RefusedException refused) {
            return Optional.of(refusal(refused));
        }
        if (thrown instanceof UnauthenticatedException) {
            return Optional.of(UNAUTHENTICATED);
        }
        if (thrown instanceof NotFoundException || thrown instanceof InviteNotAcceptableException) {
            return Optional.of(NOT_FOUND);
        }
        if (thrown instanceof AlreadyExistsException || thrown instanceof StaleWriteException) {
            return Optional.of(answer(409, "AB07", String.valueOf(thrown.getMessage())));
        }
        if (thrown instanceof BodyTooLargeException) {
            return Optional.of(answer(413, "AB01", String.valueOf(thrown.getMessage())));
        }
        return thrown instanceof InvalidInputException wrong ? Optional.of(invalid(wrong)) : Optional.empty();
    }

    static Answer unforeseen(String requestId) {
        return answer(500, "AB04", "something went wrong; request `" + requestId + "`");
    }

    static Answer answer(int status, String code, String message) {
        return new Answer(status, body(code, message));
    }

    private static Json body(String code, String message) {
        return Json.empty().with("success", false).with("message", message).with("errorCode", code);
    }

    private static Optional<Answer> denial(Decision decision) {
        return switch (decision.disclosure()) {
            case UNAUTHENTICATED -> Optional.of(UNAUTHENTICATED);
            case NOT_FOUND -> Optional.of(NOT_FOUND);
            case FULL -> Optional.of(denial(decision.reason()));
            case NOTHING -> Optional.empty();
        };
    }

    private static Answer denial(Reason reason) {
        return switch (reason) {
            case WORKSPACE_REQUIRED ->
                invalid(new InvalidInputException("/workspace_id", "a workspace, by id or slug"));
            case BUDGET_EXHAUSTED -> answer(412, "AB06", "a budget is used up");
            case RATE_LIMITED -> TOO_MUCH;
            default -> forbidden("access denied: " + reason, reason.name());
        };
    }

    private static Answer refusal(RefusedException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.refusal()) {
            case ESCALATION,
                    RANK_TOO_LOW,
                    OWNER_SESSION_REQUIRED,
                    SESSION_NARROWED,
                    KEY_ITSELF,
                    USER_KEY_RULE,
                    PROFILE_SHARED,
                    CATEGORY_NOT_OVERRIDABLE ->
                forbidden(message, refused.refusal().name());
            default -> answer(409, "AB07", refused.what().isEmpty() ? message : message + " " + refused.what());
        };
    }

    private static Answer forbidden(String message, String reason) {
        return new Answer(403, body("AB03", message).with("reason", reason));
    }

    private static Answer invalid(InvalidInputException wrong) {
        String pointer = pointer(wrong.place());
        String message = (pointer.isEmpty() ? "body" : pointer) + ": expected " + wrong.expected();
        return new Answer(400, body("AB01", message).with("pointer", pointer));
    }

    private static String pointer(String place) {
        if (place.isEmpty() || place.startsWith("/")) {
            return place;
        }
        String snake = place.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return FIELDS.getOrDefault(place, "/" + snake);
    }
}
