package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, normalised: composed (NFC) and in lower case on both sides of the {@code @}, so that two which a person
 * could not tell apart by case are one. A character that folds to an ASCII one, such as the Kelvin sign, is refused: the
 * address would be taken for another person's.
 *
 * @param value up to 254 characters: up to 64, {@code @}, a domain with a dot
 */
public record EmailAddress(@JsonValue String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;

    /** The only mark that is a letter in upper case: where it stands among other marks then depends on which came first. */
    private static final char IOTA_SUBSCRIPT = '\u0345';

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    /**
     * Normalises and checks the value.
     *
     * @throws InvalidInputException if it is no address
     */
    public EmailAddress {
        if (value.length() > MAX_LENGTH) {
            throw refused();
        }
        String folded = fold(value);
        if (folded.length() > MAX_LENGTH
                || folded.indexOf('@') > MAX_LOCAL
                || !SHAPE.matcher(folded).matches()
                || becomesAscii(value)
                || becomesAscii(Normalizer.normalize(value, Normalizer.Form.NFC))
                || isAmbiguous(Normalizer.normalize(value, Normalizer.Form.NFD))) {
            throw refused();
        }
        value = folded;
    }

    /** The address with this value. */
    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    /** Lower, upper, lower: a capital sharp s becomes what its small letter becomes. */
    private static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String upper = composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean isAmbiguous(String decomposed) {
        return decomposed.indexOf(IOTA_SUBSCRIPT) >= 0 || becomesAscii(decomposed);
    }

    private static boolean becomesAscii(String text) {
        return text.codePoints()
                .filter(each -> !isAscii(each))
                .anyMatch(each -> fold(Character.toString(each)).chars().anyMatch(EmailAddress::isAscii));
    }

    private static boolean isAscii(int codePoint) {
        return codePoint < 0x80;
    }

    private static InvalidInputException refused() {
        return new InvalidInputException("email", "an e-mail address of at most " + MAX_LENGTH + " characters");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
