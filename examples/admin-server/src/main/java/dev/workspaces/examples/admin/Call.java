package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.service.Acting;
import dev.workspaces.service.RequestInfo;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request that is being answered. For one thread. */
final class Call {
    /** What would be passed over with the parameter that it is in: of a filter, nothing would be left. */
    private static final Pattern BADLY_ENCODED = Pattern.compile("%(?!\\p{XDigit}{2})");

    private final Context context;
    private final Workspaces workspaces;
    private final Authentication authentication;
    private final @Nullable Caller caller;
    private final RequestInfo info;
    private @Nullable Fields body;

    private Call(Context context, Workspaces workspaces, Authentication authentication, @Nullable Caller caller) {
        this.context = context;
        this.workspaces = workspaces;
        this.authentication = authentication;
        this.caller = caller;
        this.info = Traces.info(context);
    }

    /** From whoever comes. */
    static Call open(Context context, Workspaces workspaces, Authentication authentication) {
        return new Call(context, workspaces, authentication, null);
    }

    /** From somebody who is known. */
    static Call by(Caller caller, Context context, Workspaces workspaces, Authentication authentication) {
        return new Call(context, workspaces, authentication, caller);
    }

    Workspaces workspaces() {
        return workspaces;
    }

    /** Who calls. */
    Caller caller() {
        if (caller == null) {
            throw new UnauthenticatedException();
        }
        return caller;
    }

    Acting acting() {
        return caller().acting();
    }

    /** What a token says that was presented without need; empty where none was. */
    Optional<Claims> claims() {
        return authentication.claims(Headers.of(context.req()));
    }

    RequestInfo info() {
        return info;
    }

    /** What stands in the path in the place of these braces. */
    String path(String name) {
        return context.pathParam(name);
    }

    /** The same, as what it stands for. */
    <T> T path(String name, Function<String, T> reading) {
        return at(name, path(name), reading);
    }

    /** The value of a query parameter; empty where it is not there: one that says nothing, or two things, would be no filter. */
    Optional<String> query(String name) {
        String all = context.queryString();
        if (all != null && BADLY_ENCODED.matcher(all).find()) {
            throw new InvalidInputException("", "a query that is encoded well");
        }
        List<String> values = context.queryParams(name);
        if (values.size() > 1 || values.contains("")) {
            throw new InvalidInputException("/" + name, "one value");
        }
        return values.stream().findFirst();
    }

    <T> Optional<T> query(String name, Function<String, T> reading) {
        return query(name).map(text -> at(name, text, reading));
    }

    /** One of a few names. */
    <T> Optional<T> choice(String name, Function<String, Optional<T>> find) {
        return query(name)
                .map(text -> find.apply(text).orElseThrow(() -> new InvalidInputException("/" + name, "a known name")));
    }

    Optional<Instant> instant(String name) {
        return query(name, text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException notOne) {
                throw new InvalidInputException(name, "an instant in ISO 8601, such as 2026-11-23T10:00:00Z");
            }
        });
    }

    /** What was sent. */
    Fields body() {
        if (body == null) {
            body = Bodies.read(context);
        }
        return body;
    }

    /** The workspace that the path names, by id or slug. */
    WorkspaceId workspace() {
        return path("workspace", acting()::resolveWorkspace);
    }

    /** The workspace that the body or the query names as {@code workspace_id}, by id or slug; empty where neither does. */
    Optional<WorkspaceId> namedWorkspace() {
        String name = "workspace_id";
        Optional<WorkspaceId> inBody = body().text(name, acting()::resolveWorkspace);
        Optional<WorkspaceId> inQuery = query(name, acting()::resolveWorkspace);
        if (inBody.isPresent() && inQuery.isPresent() && !inBody.equals(inQuery)) {
            throw new InvalidInputException("/" + name, "the same in the body and in the query");
        }
        return inBody.or(() -> inQuery);
    }

    private static <T> T at(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException("/" + name, wrong.expected());
        }
    }
}
