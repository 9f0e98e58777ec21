package dev.workspaces.examples.admin;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests go on once their bodies have arrived, each in one piece: a slow one waits without a thread, and takes no more memory
 * than what has come of it, however small the parts that it comes in. Where there is no room, it is refused.
 */
final class WholeBodies extends Handler.Wrapper {
    private static final int FIRST_BYTES = 512;
    private static final String WHOSE = WholeBodies.class.getName();

    private final BodyRoom room;

    WholeBodies(BodyRoom room) {
        this.room = room;
    }

    /** The body of this request is to be counted as this organization's; otherwise it is somebody's who is not known, and small. */
    static void count(Request request, String organization) {
        request.setAttribute(WHOSE, organization);
    }

    static boolean hasBody(Request request) {
        return request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasBody(request)) {
            return super.handle(request, response, callback);
        }
        new Arriving(request, response, callback).run();
        return true;
    }

    /** A body, as far as it has arrived. */
    private final class Arriving implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Optional<String> whose;
        private byte[] bytes = new byte[FIRST_BYTES];
        private int size;

        Arriving(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            whose = Optional.ofNullable(request.getAttribute(WHOSE)).map(Object::toString);
            // also while it is answered: what is read of a body is larger than the body
            whose.ifPresent(
                    organization -> Request.addCompletionListener(request, any -> room.give(organization, size)));
        }

        /** With what is there now; and again when there is more. Whatever is thrown ends the request, or its room would never be free. */
        @Override
        public void run() {
            try {
                takeWhatIsThere();
            } catch (Throwable thrown) {
                Response.writeError(request, response, callback, thrown);
            }
        }

        private void takeWhatIsThere() throws Exception {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    goOn(chunk);
                    return;
                }
                if (!keep(chunk)) {
                    refuse();
                    return;
                }
                if (chunk.isLast() || size > Bodies.MAX_BYTES) {
                    goOn(null);
                    return;
                }
            }
        }

        private boolean keep(Content.Chunk chunk) {
            try {
                ByteBuffer more = chunk.getByteBuffer();
                int count = more.remaining();
                boolean hasRoom = whose.map(organization -> room.take(organization, count))
                        .orElse(true);
                if (hasRoom) {
                    int start = size;
                    size += count;
                    if (size > bytes.length) {
                        bytes = Arrays.copyOf(bytes, Math.max(size, 2 * bytes.length));
                    }
                    more.get(bytes, start, count);
                }
                return hasRoom;
            } finally {
                chunk.release();
            }
        }

        private void refuse() {
            String id = Traces.newId();
            AccessLog.crowdedOut(id, whose.orElse(""));
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Handling.RETRY_SECONDS);
            WireErrors.write(Refusals.TOO_MUCH, id, request, response, callback);
        }

        /** With what has arrived; after that comes the failure, or what is left. */
        private void goOn(Content.@Nullable Chunk failure) throws Exception {
            Request whole = new Whole(request, ByteBuffer.wrap(bytes, 0, size), failure);
            if (!WholeBodies.super.handle(whole, response, callback)) {
                Response.writeError(whole, response, callback, HttpStatus.NOT_FOUND_404);
            }
        }
    }

    /** A request whose body begins with what is there already. */
    private static final class Whole extends Request.Wrapper {
        private final Content.@Nullable Chunk after;
        private @Nullable ByteBuffer first;

        Whole(Request request, ByteBuffer first, Content.@Nullable Chunk after) {
            super(request);
            this.first = first;
            this.after = after;
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (first != null) {
                Content.Chunk chunk = Content.Chunk.from(first, false);
                first = null;
                return chunk;
            }
            return after == null ? super.read() : after;
        }
    }
}
