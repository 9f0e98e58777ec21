package dev.workspaces.key;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The digits {@code 0-9A-Za-z}. */
final class Base62 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    /** Bytes from here on would make some digits likelier than others. */
    private static final int FAIR = 256 - 256 % BASE;

    /** What each ASCII character stands for; -1 where it is no digit. */
    private static final byte[] VALUES = values();

    private Base62() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int value = 0; value < BASE; value++) {
            values[DIGITS.charAt(value)] = (byte) value;
        }
        return values;
    }

    static boolean is(char each) {
        return each < VALUES.length && VALUES[each] >= 0;
    }

    static boolean isAll(CharSequence text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (!is(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** So many digits, each as likely as any other. */
    static String random(int length, SecureRandom random) {
        StringBuilder digits = new StringBuilder(length);
        byte[] bytes = new byte[length];
        while (digits.length() < length) {
            random.nextBytes(bytes);
            for (byte each : bytes) {
                int value = Byte.toUnsignedInt(each);
                if (value < FAIR && digits.length() < length) {
                    digits.append(DIGITS.charAt(value % BASE));
                }
            }
        }
        return digits.toString();
    }

    /** Whether these are digits from here to the end. */
    static boolean isAll(byte[] bytes, int from) {
        int all = 0;
        for (int at = from; at < bytes.length; at++) {
            // where there is no digit the value is negative, as is a byte that is not ASCII: one sign stays in all
            all |= bytes[at] | VALUES[bytes[at] & 0x7f];
        }
        return all >= 0;
    }

    /** The number that the digits from here to the end write. */
    static long value(byte[] digits, int from) {
        long value = 0;
        for (int at = from; at < digits.length; at++) {
            value = value * BASE + VALUES[digits[at]];
        }
        return value;
    }

    /** The checksum of the ASCII text, as digits. */
    static String checksum(String text) {
        char[] digits = new char[SecretFormat.CHECKSUM];
        long rest = checksum(text.getBytes(StandardCharsets.US_ASCII), text.length());
        for (int at = digits.length - 1; at >= 0; at--) {
            digits[at] = DIGITS.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        return new String(digits);
    }

    /** The checksum of the bytes before this place. */
    static long checksum(byte[] bytes, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, end);
        return crc.getValue();
    }
}
