package dev.workspaces.service;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Secrets made up by others, who know the published form. */
final class TestSecrets {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private TestSecrets() {}

    /** The text with the checksum that it would have. */
    static String withChecksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < 6; rest /= DIGITS.length()) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return text + digits;
    }
}
