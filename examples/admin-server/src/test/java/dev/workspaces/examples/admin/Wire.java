package dev.workspaces.examples.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A bare connection to the server, for what no client would send. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket = new Socket();

    Wire(int port) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (SocketException closedByServer) {
            // what it answered before it closed can still be read
        }
        return this;
    }

    /** Says that nothing more comes, and reads all that comes back until the server closes. */
    String ended() throws IOException {
        try {
            socket.shutdownOutput();
        } catch (SocketException closedByServer) {
            // so there is nothing to end
        }
        return rest();
    }

    /** Reads all that comes back until the server closes. */
    String rest() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(read);
        } catch (SocketException reset) {
            // what came before is what there is
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the status line of one answer. */
    String statusLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = socket.getInputStream().read();
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
