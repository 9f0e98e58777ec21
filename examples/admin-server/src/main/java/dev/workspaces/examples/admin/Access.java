package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Disclosure;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Principal;
import java.util.List;
import java.util.Optional;

/** Why somebody may, or may not, do something. */
final class Access {
    private Access() {}

    static List<Route> routes() {
        return List.of(Route.get(BASE + "/access/explain", Access::explain));
    }

    private static Json explain(Call call) {
        Action action = call.choice("action", Catalogue.builtIn()::find)
                .orElseThrow(() -> new InvalidInputException("/action", "the name of an action"));
        Optional<WorkspaceId> workspace = call.query("workspace_id", call.acting()::resolveWorkspace);
        Principal who = who(call);
        Explanation explanation = workspace
                .map(where -> call.acting().explain(who, action, where))
                .orElseGet(() -> call.acting().explain(who, action));
        boolean isUnseen =
                explanation.checks().isEmpty() && explanation.reason().equals(Disclosure.NOT_FOUND.name());
        if (isUnseen) {
            throw new NotFoundException("explanation", action.name());
        }
        return Json.object("explanation").withAll(explanation.toTree());
    }

    /** The caller, where nobody else is named. */
    private static Principal who(Call call) {
        Optional<Principal> person = call.query("user_id", UserId::of)
                .map(user -> Principal.session(call.caller().organization(), user));
        Optional<Principal> key = call.query("key_id", KeyId::of).map(Principal::key);
        if (person.isPresent() && key.isPresent()) {
            throw new InvalidInputException("/key_id", "none where there is a user_id");
        }
        return person.or(() -> key).orElseGet(() -> call.caller().principal());
    }
}
