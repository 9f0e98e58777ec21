package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HexFormat;

/** JSON pointers as error messages show them: on one line, the root by name. */
final class Pointers {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Pointers() {}

    static String of(JsonPointer pointer) {
        return of(pointer.toString());
    }

    static String of(String pointer) {
        if (pointer.isEmpty()) {
            return "(root)";
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < pointer.length(); i++) {
            char c = pointer.charAt(i);
            if (Character.isISOControl(c)) {
                shown.append("\\u").append(HEX.toHexDigits(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
