package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.EndpointNotFound;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How every request is handled: named, authenticated, answered, and where something is thrown, answered all the same. */
final class Handling {
    /** The shortest window of a rate limit. */
    static final String RETRY_SECONDS = "1";

    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    private final Workspaces workspaces;
    private final Authentication authentication;

    Handling(Workspaces workspaces, Authentication authentication) {
        this.workspaces = workspaces;
        this.authentication = authentication;
    }

    void register(RoutesConfig config, List<Route> routes) {
        config.before(Traces::begin);
        routes.forEach(route -> methods(route)
                .forEach(method -> config.addHttpHandler(method, route.path(), context -> handle(route, context))));
        config.exception(HttpResponseException.class, (thrown, context) -> refuse(thrown, context));
        config.exception(Exception.class, (thrown, context) -> answer(thrown, context));
    }

    /** Whoever asks for the headers alone has to be who may ask for all. */
    private static List<HandlerType> methods(Route route) {
        return route.method().equals(HandlerType.GET)
                ? List.of(HandlerType.GET, HandlerType.HEAD)
                : List.of(route.method());
    }

    private void handle(Route route, Context context) {
        AccessLog.began(route, context);
        Bodies.requireSmall(context);
        Call call = route.isOpen() ? Call.open(context, workspaces, authentication) : known(context);
        Object body = route.endpoint().answer(call);
        Bodies.write(context, body instanceof Answer answer ? answer : Answer.ok(body));
    }

    private Call known(Context context) {
        Caller caller = authentication.caller(Headers.of(context.req()), Traces.info(context));
        AccessLog.by(caller, context);
        return Call.by(caller, context, workspaces, authentication);
    }

    /** No such path, or not by this method. */
    private static void refuse(HttpResponseException thrown, Context context) {
        if (thrown instanceof EndpointNotFound || thrown.getStatus() == 404) {
            Bodies.write(context, Refusals.NOT_FOUND);
        } else if (thrown.getStatus() == 405) {
            allow(thrown, context);
            Bodies.write(context, Refusals.answer(405, "AB01", "not by this method"));
        } else {
            Bodies.write(context, Refusals.answer(thrown.getStatus(), "AB01", "this request cannot be answered"));
        }
    }

    private static void allow(HttpResponseException thrown, Context context) {
        Optional.ofNullable(thrown.getDetails().get("availableMethods"))
                .ifPresent(methods -> context.header("Allow", methods));
    }

    private static void answer(Exception thrown, Context context) {
        Optional<Answer> foreseen = Refusals.of(thrown);
        if (foreseen.isEmpty()) {
            LOG.error("request {} failed", Traces.id(context), thrown);
        }
        Answer answer = foreseen.orElseGet(() -> Refusals.unforeseen(Traces.id(context)));
        if (thrown instanceof BodyTooLargeException) {
            context.header("Connection", "close");
        }
        if (answer.status() == 429) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        Bodies.write(context, answer);
    }
}
