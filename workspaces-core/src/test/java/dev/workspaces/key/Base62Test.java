package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class Base62Test {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Test
    void its_62_digits_are_digits_and_no_other_character_is() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(each -> Base62.is((char) each))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .isEqualTo(DIGITS);
    }

    @Test
    void a_text_is_all_digits_from_where_no_other_character_follows() {
        for (String text : new String[] {"-0z", "0-z", "0z-"}) {
            int last = text.indexOf('-');
            for (int from = 0; from <= text.length(); from++) {
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

                assertThat(Base62.isAll(text, from)).isEqualTo(from > last);
                assertThat(Base62.isAll(bytes, from)).isEqualTo(from > last);
            }
        }
    }

    /** 248 is the last byte but seven; from there on, each would make one of the first digits likelier. */
    @Test
    void each_byte_below_248_is_a_digit_and_the_others_are_none() {
        byte[] first = {(byte) 247, (byte) 248, (byte) 255, 0, 61};
        byte[] second = {62, 123, (byte) 250, 1, 1};

        assertThat(Base62.random(5, new Given(first, second))).isEqualTo("z0z0z");
    }

    /** Random bytes that were chosen. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final transient byte[][] chosen;
        private int next;

        Given(byte[]... chosen) {
            this.chosen = chosen;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(chosen[next++], 0, bytes, 0, bytes.length);
        }
    }
}
