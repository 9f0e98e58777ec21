package dev.workspaces.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The messages of all that is thrown in this JVM, by whomever, and whoever catches it, as the flight recorder has them. */
final class Thrown {
    private static final String MESSAGE = "message";

    /** Of a router, which says to itself what path was asked for; whoever puts a secret there has it there already. */
    private static final Set<String> ECHOES = Set.of("io.javalin.router.EndpointNotFound");

    /** The newest of so much are looked at: a soak throws without end. */
    private static final long MAX_BYTES = 64 << 20;

    private final Recording recording = new Recording();

    /** Begins to record. */
    Thrown() {
        recording.setMaxSize(MAX_BYTES);
        recording.enable("jdk.JavaExceptionThrow").withoutStackTrace();
        recording.start();
    }

    /** Ends it, and looks for secrets; in whose messages some were. */
    List<String> look() {
        List<String> telling = new ArrayList<>();
        try {
            Path file = Files.createTempFile("thrown", ".jfr");
            recording.dump(file);
            recording.close();
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    RecordedEvent event = events.readEvent();
                    // the recorder has events of its own among them, which tell of nothing thrown
                    if (event.hasField("thrownClass")) {
                        String thrown = event.getClass("thrownClass").getName();
                        if (!ECHOES.contains(thrown) && tells(event)) {
                            telling.add(thrown);
                        }
                    }
                }
            }
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return telling;
    }

    private static boolean tells(RecordedEvent event) {
        String message = event.getString(MESSAGE);
        return SecretWatch.find(message == null ? "" : message).isPresent();
    }
}
