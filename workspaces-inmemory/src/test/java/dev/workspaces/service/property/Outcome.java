package dev.workspaces.service.property;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.DeepText;
import dev.workspaces.service.RefusedException;
import dev.workspaces.watch.SecretWatch;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How an attempt came out.
 *
 * @param reason why it was not done; empty text where it was
 * @param facts all that was said of that
 * @param answer what it was answered with; empty where it was not done
 */
record Outcome(Kind kind, String reason, String facts, Optional<Object> answer) {
    enum Kind {
        DONE,
        DENIED,
        REFUSED,
        FAILED
    }

    static Outcome of(Supplier<?> attempt) {
        Outcome outcome = outcome(attempt);
        SecretWatch.look(outcome.answer().map(Object::toString).orElse(""));
        return outcome;
    }

    private static Outcome outcome(Supplier<?> attempt) {
        try {
            return new Outcome(Kind.DONE, "", "", Optional.of(attempt.get()));
        } catch (AccessDeniedException denied) {
            return not(Kind.DENIED, denied.decision().reason().name(), denied);
        } catch (RefusedException refused) {
            return not(Kind.REFUSED, refused.refusal().name(), refused);
        } catch (WorkspacesException failed) {
            return not(Kind.FAILED, failed.code() + ": " + failed.getMessage(), failed);
        }
    }

    /** T10: nothing that is thrown tells a secret. */
    private static Outcome not(Kind kind, String reason, WorkspacesException thrown) {
        SecretWatch.look(thrown);
        return new Outcome(kind, reason, DeepText.of(thrown), Optional.empty());
    }

    /** Whether this is what such a decision comes to. */
    boolean isDeniedBy(Decision decision) {
        return kind == Kind.DENIED
                && !decision.isAllowed()
                && reason.equals(decision.settled().reason().name());
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
