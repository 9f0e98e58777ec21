package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.storage.contract.Texts.Twins;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That text which something is found by is compared code unit by code unit, whatever a database makes of it. */
public abstract class TextContract extends Contract {
    /** Constructor for subclasses. */
    protected TextContract() {}

    static Stream<Column> columns() {
        return Stream.concat(Column.ALL.stream(), Stream.of(Column.WORKSPACE_NAME));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void texts_that_look_alike_are_two(Column column) {
        Tenant acme = tenant();
        for (Twins twins : Texts.TWINS) {
            if (!column.equals(Column.WORKSPACE_NAME) || !areOneComposed(twins)) {
                assertTwo(column, acme, Some.text("t") + twins.one(), twins);
            }
        }
    }

    private void assertTwo(Column column, Tenant tenant, String one, Twins twins) {
        String two = one.substring(0, one.length() - twins.one().length()) + twins.two();
        put(column, tenant, one);
        assertThat(find(column, tenant, two))
                .as("by `%s`, where `%s` is", two, one)
                .isEmpty();
        put(column, tenant, two);
        assertThat(find(column, tenant, one)).as("beside `%s`", two).contains(one);
        assertThat(find(column, tenant, two)).as("beside `%s`", one).contains(two);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_text_is_found_whatever_is_in_it(Column column) {
        Tenant acme = tenant();
        for (String hostile : Texts.HOSTILE) {
            String composed = Normalizer.normalize(hostile, Normalizer.Form.NFC);
            String text = Some.text("t") + (column.equals(Column.WORKSPACE_NAME) ? composed : hostile);
            put(column, acme, text);
            assertThat(find(column, acme, text)).contains(text);
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void the_longest_texts_are_found(Column column) {
        Tenant acme = tenant();
        for (String text : Texts.longest("t")) {
            put(column, acme, text);
            assertThat(find(column, acme, text)).contains(text);
            String shorter = text.substring(0, text.offsetByCodePoints(text.length(), -1));
            assertThat(find(column, acme, shorter)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_space_at_either_end_counts(Column column) {
        Tenant acme = tenant();
        String text = Some.text("t");
        put(column, acme, text);

        for (String other : List.of(" " + text, text + " ", text + "\u00a0")) {
            assertThat(find(column, acme, other)).as("`%s`", other).isEmpty();
        }
    }

    @Test
    void addresses_that_look_alike_are_two() {
        Tenant acme = tenant();
        for (Twins twins : List.of(
                new Twins("a_c", "abc"),
                new Twins("a%", "abc"),
                new Twins("a", "á"),
                new Twins("o'", "o"),
                new Twins("か", "が"),
                new Twins("０", "1"))) {
            String start = Some.text("t");
            String one = start + twins.one() + "@example.com";
            put(Column.EMAIL, acme, one);
            assertThat(find(Column.EMAIL, acme, start + twins.two() + "@example.com"))
                    .as("%s", twins)
                    .isEmpty();
            assertThat(find(Column.EMAIL, acme, one)).contains(one);
        }
    }

    @Test
    void the_longest_address_is_found() {
        String local = (Some.text("t") + "x".repeat(64)).substring(0, 64);
        String longest = local + "@" + "d".repeat(254 - 64 - 5) + ".com";
        Tenant acme = tenant();

        put(Column.EMAIL, acme, longest);

        assertThat(find(Column.EMAIL, acme, longest)).contains(longest);
    }

    private static boolean areOneComposed(Twins twins) {
        return Normalizer.normalize(twins.one(), Normalizer.Form.NFC)
                .equals(Normalizer.normalize(twins.two(), Normalizer.Form.NFC));
    }

    private void put(Column column, Tenant tenant, String text) {
        run(transaction -> column.put().in(transaction, tenant, text));
    }

    private Optional<String> find(Column column, Tenant tenant, String text) {
        return read(now -> column.find().in(now, tenant, text));
    }
}
