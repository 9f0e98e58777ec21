package dev.workspaces.examples.admin;

import dev.workspaces.id.OrganizationId;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what is sent only from whoever is known: others are answered before it, whatever they ask. Whoever accepts an invite need not
 * be known, and has little to say.
 */
final class KnownFirst extends Handler.Wrapper {
    /** The largest body of somebody who is not known, in bytes. */
    static final int MAX_BYTES_OF_UNKNOWN = 4 << 10;

    private final Authentication authentication;

    KnownFirst(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!WholeBodies.hasBody(request) || isSmallForAll(request)) {
            return super.handle(request, response, callback);
        }
        Optional<OrganizationId> known = authentication.knows(Headers.of(request));
        if (known.isPresent()) {
            WholeBodies.count(request, known.get().value());
            return super.handle(request, response, callback);
        }
        String id = Traces.newId();
        AccessLog.turnedAway(id);
        WireErrors.write(Refusals.UNAUTHENTICATED, id, request, response, callback);
        return true;
    }

    private static boolean isSmallForAll(Request request) {
        return Request.getPathInContext(request).startsWith(Accepting.PATH)
                && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                && request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) <= MAX_BYTES_OF_UNKNOWN;
    }
}
