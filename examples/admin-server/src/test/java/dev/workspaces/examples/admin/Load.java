package dev.workspaces.examples.admin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends the same requests over and over, on connections that stay open, each as soon as the one before is answered.
 *
 * @param port where the server listens
 * @param connections how many at once
 * @param requests what they send in turn
 */
record Load(int port, int connections, List<byte[]> requests) {
    static byte[] get(String path, String key) {
        return bytes("GET " + path + head(key) + "\r\n");
    }

    static byte[] post(String path, String key, String body) {
        return bytes("POST " + path + head(key) + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String head(String key) {
        return " HTTP/1.1\r\nHost: 127.0.0.1\r\nx-portkey-api-key: " + key + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    LoadResult run(Duration lasting) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        AtomicLong errors = new AtomicLong();
        try {
            long end = System.nanoTime() + lasting.toNanos();
            List<Future<long[]>> running = new ArrayList<>();
            for (int at = 0; at < connections; at++) {
                int first = at;
                running.add(threads.submit(() -> connection(first, end, errors)));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : running) {
                parts.add(part.get());
            }
            return LoadResult.of(lasting, parts, errors.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(int first, long end, AtomicLong errors) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                out.write(requests.get((first + count) % requests.size()));
                if (answer(in) != 200) {
                    errors.incrementAndGet();
                }
                nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
                nanos[count++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /** Reads an answer; its status. */
    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in), 9, 12, 10);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
