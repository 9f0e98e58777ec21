package dev.workspaces.testing;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.World;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** What somebody may and may not do in some place. */
public final class AccessAssert extends AbstractAssert<AccessAssert, World> {
    private final Function<Action, Request> requests;

    AccessAssert(World actual, Function<Action, Request> requests) {
        super(actual, AccessAssert.class);
        this.requests = requests;
    }

    /** The same, about one thing. */
    public AccessAssert on(Resource resource) {
        return new AccessAssert(actual, action -> requests.apply(action).with(resource));
    }

    /** It may, and nothing has to be narrowed. */
    public AccessAssert may(Action action) {
        Request request = requests.apply(action);
        Decision decision = actual.decide(request);
        if (!decision.isAllowed()) {
            failWithMessage(
                    "expected to be allowed, without obligations, but was %s%n%s", decision, explained(request));
        }
        return this;
    }

    /** It may, if exactly this is narrowed. */
    public AccessAssert mayIfMeeting(Action action, Obligation... obligations) {
        Request request = requests.apply(action);
        Decision decision = actual.decide(request);
        if (decision.failedCheck().isPresent() || !decision.obligations().equals(Set.of(obligations))) {
            failWithMessage(
                    "expected to be allowed with %s, but was %s%n%s",
                    Set.of(obligations), decision, explained(request));
        }
        return this;
    }

    /** It may not, whatever is narrowed; the answer says more about why. Fails for an action that the world does not know. */
    public DenialAssert mayNot(Action action) {
        if (!actual.catalogue().contains(action)) {
            failWithMessage("the catalogue of this world has no action `%s`", action);
        }
        Request request = requests.apply(action);
        Decision decision = actual.decide(request);
        if (decision.failedCheck().isEmpty()) {
            failWithMessage("expected to be denied, but was %s%n%s", decision, explained(request));
        }
        return new DenialAssert(actual.explain(request));
    }

    private String explained(Request request) {
        return actual.explain(request).toString();
    }
}
