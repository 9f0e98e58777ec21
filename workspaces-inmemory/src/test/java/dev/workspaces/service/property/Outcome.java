package dev.workspaces.service.property;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.service.RefusedException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How an attempt came out.
 *
 * @param reason why it was not done; empty text where it was
 * @param answer what it was answered with; empty where it was not done
 */
record Outcome(Kind kind, String reason, Optional<Object> answer) {
    enum Kind {
        DONE,
        DENIED,
        REFUSED,
        FAILED
    }

    static Outcome of(Supplier<?> attempt) {
        try {
            return new Outcome(Kind.DONE, "", Optional.of(attempt.get()));
        } catch (AccessDeniedException denied) {
            return not(Kind.DENIED, denied.decision().reason().name());
        } catch (RefusedException refused) {
            return not(Kind.REFUSED, refused.refusal().name());
        } catch (WorkspacesException failed) {
            return not(Kind.FAILED, failed.code() + ": " + failed.getMessage());
        }
    }

    private static Outcome not(Kind kind, String reason) {
        return new Outcome(kind, reason, Optional.empty());
    }

    boolean isDone() {
        return kind == Kind.DONE;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DONE -> "done";
            case DENIED -> "denied " + reason;
            case REFUSED -> "refused " + reason;
            case FAILED -> "failed " + reason;
        };
    }
}
