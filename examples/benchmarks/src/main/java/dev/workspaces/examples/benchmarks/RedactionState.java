package dev.workspaces.examples.benchmarks;

import dev.workspaces.key.Redactor;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.KeyType;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A text of a million characters, all of them ASCII. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class RedactionState {
    /** How long the text is. */
    static final int LENGTH = 1_000_000;

    private static final SecretFormat FORMAT = SecretFormat.standard();
    private static final int LINES_FOR_A_SECRET = 1000;

    /** What the text is like. */
    @Param
    public RedactionText text;

    final Redactor redactor = Redactor.of(FORMAT);
    final Pattern expression = Pattern.compile(FORMAT.scannerExpression());
    String characters;

    /** Writes the text. */
    @Setup
    public void setUp() {
        characters = switch (text) {
            case LOG -> log();
            case LOOK_ALIKES -> repeated("wk_svc_short wk_org_settings wk_ wk_usr_aaaaaaaaaaaaaaaaaaa- wk_xyz_ ");
            case BEGINNINGS -> repeated("wk_");
            case PIECES -> repeated("wk_svc_" + "a".repeat(48));
            case SECRETS -> secrets();
        };
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
    }

    private static String log() {
        Dice dice = new Dice(1);
        SecureRandom random = new SecureRandom();
        StringBuilder log = new StringBuilder();
        for (int line = 0; log.length() < LENGTH; line++) {
            log.append("2026-11-23T10:00:00.").append(100_000 + dice.below(900_000));
            log.append("Z INFO [worker-")
                    .append(dice.below(64))
                    .append("] request ")
                    .append(dice.id("req"));
            log.append(" GET /v1/workspaces/research/prompts answered 200\n");
            if (line % LINES_FOR_A_SECRET == 0) {
                log.append("key ").append(secret(random)).append('\n');
            }
        }
        return log.substring(0, LENGTH);
    }

    private static String secrets() {
        SecureRandom random = new SecureRandom();
        StringBuilder secrets = new StringBuilder();
        while (secrets.length() < LENGTH) {
            secrets.append(secret(random)).append(' ');
        }
        return secrets.substring(0, LENGTH);
    }

    private static String secret(SecureRandom random) {
        return FORMAT.generate(KeyType.WORKSPACE_USER, random).reveal();
    }
}
