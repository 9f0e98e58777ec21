package dev.workspaces.jdbc.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to a database server, which can be cut; who comes anew gets through again. */
final class Wire implements AutoCloseable {
    private static final Pattern HOST_AND_PORT = Pattern.compile("//([^:/?]+):(\\d+)");
    private static final int LARGEST = 1 << 16;

    private final InetSocketAddress server;
    private final ServerSocket entrance;
    private final Collection<Link> links = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();

    private Wire(InetSocketAddress server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** One connection. */
    record Link(Socket client, Socket server) {
        /** Ends it: for the client as if the server was gone, or as if it hung up. */
        void cut(boolean isReset) throws IOException {
            try {
                client.setSoLinger(isReset, 0);
            } catch (SocketException closed) {
                // it has just ended by itself
            }
            client.close();
            server.close();
        }
    }

    /** To the server of this JDBC URL, which names its port. */
    static Wire to(String url) throws IOException {
        Matcher place = place(url);
        Wire wire = new Wire(new InetSocketAddress(place.group(1), Integer.parseInt(place.group(2))));
        start(wire::accept, "wire");
        return wire;
    }

    private static Matcher place(String url) {
        Matcher place = HOST_AND_PORT.matcher(url);
        if (!place.find()) {
            throw new IllegalArgumentException("a JDBC URL with host and port is needed");
        }
        return place;
    }

    /** The same URL, this way. */
    String through(String url) {
        return place(url).replaceFirst("//localhost:" + entrance.getLocalPort());
    }

    /** Cuts it at the next moment of this kind; returns at once. */
    void cut(Cut cut) {
        next.set(cut);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Link link = new Link(client, new Socket(server.getAddress(), server.getPort()));
                links.add(link);
                start(() -> pump(link, true), "up");
                start(() -> pump(link, false), "down");
            } catch (IOException closed) {
                // the test is over, or the server has let nobody in
            }
        }
    }

    private void pump(Link link, boolean isUp) {
        try (InputStream in = (isUp ? link.client() : link.server()).getInputStream();
                OutputStream out = (isUp ? link.server() : link.client()).getOutputStream()) {
            byte[] bytes = new byte[LARGEST];
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                forward(link, isUp, bytes, length, out);
            }
        } catch (IOException cut) {
            // both sides have noticed
        }
        links.remove(link);
    }

    private void forward(Link link, boolean isUp, byte[] bytes, int length, OutputStream out) throws IOException {
        Cut cut = next.get();
        OptionalInt last = cut == null ? OptionalInt.empty() : cut.after(link, isUp, bytes, length);
        out.write(bytes, 0, last.orElse(length));
        out.flush();
        if (cut != null && last.isPresent()) {
            next.set(null);
            for (Link each : cut.isOfAll() ? List.copyOf(links) : List.of(link)) {
                each.cut(cut.isReset());
            }
            cut.happened();
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Link each : links) {
            each.cut(true);
        }
    }
}
