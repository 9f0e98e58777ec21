package dev.workspaces.examples.admin;

import dev.workspaces.service.RequestInfo;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names requests: one id of the server's own, and the one that the client traces by, or the same. */
final class Traces {
    static final String REQUEST_ID = "x-portkey-request-id";
    static final String TRACE_ID = "x-portkey-trace-id";
    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private Traces() {}

    static String newId() {
        return "req_" + UUID.randomUUID();
    }

    /** What the client calls the trace, if that is fit for a header and a log; else the request's id. */
    static String trace(Optional<String> given, String requestId) {
        return given.filter(text -> TRACE.matcher(text).matches()).orElse(requestId);
    }

    /** Gives a request its names. */
    static void begin(Context context) {
        String id = newId();
        context.attribute(REQUEST_ID, id);
        context.header(REQUEST_ID, id);
        context.header(TRACE_ID, trace(Optional.ofNullable(context.header(TRACE_ID)), id));
    }

    static String id(Context context) {
        String id = context.attribute(REQUEST_ID);
        return id == null ? "-" : id;
    }

    static RequestInfo info(Context context) {
        return RequestInfo.of(id(context), context.ip());
    }
}
