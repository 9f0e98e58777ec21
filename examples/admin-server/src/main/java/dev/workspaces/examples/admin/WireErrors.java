package dev.workspaces.examples.admin;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no request that any route could see, such as one with too large headers, as everything else is answered. */
final class WireErrors extends ErrorHandler {
    WireErrors() {
        setShowStacks(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(response.getStatus());
        String id = Traces.newId();
        Answer answer = status >= 500
                ? Refusals.unforeseen(id)
                : Refusals.answer(status, "AB01", "this is no request that can be answered");
        write(new Answer(status, answer.body()), id, request, response, callback);
        return true;
    }

    /** Answers, and closes the connection. */
    static void write(Answer answer, String id, Request request, Response response, Callback callback) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().get(Traces.TRACE_ID));
        response.setStatus(answer.status());
        response.getHeaders().put(Traces.REQUEST_ID, id);
        response.getHeaders().put(Traces.TRACE_ID, Traces.trace(trace, id));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(Bodies.bytes(answer.body())), callback);
    }

    /** What the client asks for and there is not, such as another version of HTTP, is the client's mistake. */
    private static int status(int known) {
        boolean isClients =
                known == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 || known == HttpStatus.NOT_IMPLEMENTED_501;
        if (isClients) {
            return HttpStatus.BAD_REQUEST_400;
        }
        return known >= HttpStatus.BAD_REQUEST_400 ? known : HttpStatus.INTERNAL_SERVER_ERROR_500;
    }
}
