package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.policy.Actions;
import java.time.Clock;
import java.util.List;

/**
 * The data plane, in place of a model's: says the same to everybody who may ask.
 *
 * @param clock when it says it
 */
record Completions(Clock clock) {
    private static final String ANSWER = "This is a canned completion.";

    List<Route> routes() {
        return List.of(Route.post(BASE + "/chat/completions", this::complete));
    }

    private Json complete(Call call) {
        Places.allowed(call, Actions.COMPLETIONS_WRITE);
        if (call.body().flag("stream").orElse(false)) {
            throw call.body().missing("stream", "false: what is said here comes in one piece");
        }
        return Json.object("chat.completion")
                .with("id", "chatcmpl-" + call.info().requestId().orElse(""))
                .with("created", clock.instant().getEpochSecond())
                .with("model", call.body().text("model").orElse("canned"))
                .with("choices", List.of(choice()))
                .with(
                        "usage",
                        Json.empty()
                                .with("prompt_tokens", 0)
                                .with("completion_tokens", 0)
                                .with("total_tokens", 0));
    }

    private static Json choice() {
        return Json.empty()
                .with("index", 0)
                .with("message", Json.empty().with("role", "assistant").with("content", ANSWER))
                .with("finish_reason", "stop");
    }
}
