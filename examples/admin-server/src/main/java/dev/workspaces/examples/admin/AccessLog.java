package dev.workspaces.examples.admin;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request: the route, the status, how long it took, the request's id, and who called, by id. Nothing of what was
 * sent is in it: paths may hold the tokens of invites.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final String ROUTE = "access-log-route";
    private static final String CALLER = "access-log-caller";

    private AccessLog() {}

    static void began(Route route, Context context) {
        context.attribute(ROUTE, route.toString());
    }

    static void by(Caller caller, Context context) {
        context.attribute(CALLER, caller.name());
    }

    /** Somebody who is not known, before any route. */
    static void turnedAway(String id) {
        LOG.info("no route 401 before its body, {}, by nobody known", id);
    }

    /** Somebody whose organization sends too much at once, before any route. */
    static void crowdedOut(String id, String organization) {
        LOG.info("no route 429 before all of its body, {}, by somebody of {}", id, organization);
    }

    static void log(Context context, @Nullable Float millis) {
        LOG.info(
                "{} {} in {} ms, {}, by {}",
                orElse(context.attribute(ROUTE), "no route"),
                context.statusCode(),
                String.format(Locale.ROOT, "%.1f", millis),
                Traces.id(context),
                orElse(context.attribute(CALLER), "nobody known"));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
