package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.member.GroupName;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

class NameFuzzTest {
    private static final Pattern UNSEEN_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");
    private static final Pattern UNSEEN = Pattern.compile(UNSEEN_IN_LINES.pattern() + "|[\\n\\r\\t]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\x1C-\\x1F]*");

    @FuzzTest
    void what_people_write_is_composed_bounded_and_without_what_turns_it_around(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean isLine = composed.length() <= 255
                && !UNSEEN.matcher(composed).find()
                && !BLANK.matcher(composed).matches();
        boolean isLines =
                composed.length() <= 2000 && !UNSEEN_IN_LINES.matcher(composed).find();

        assertThat(read(Name::of, text)).isEqualTo(isLine ? Optional.of(composed) : Optional.empty());
        assertThat(read(Description::of, text)).isEqualTo(isLines ? Optional.of(composed) : Optional.empty());
        assertThat(read(GroupName::of, text))
                .isEqualTo(isLine && text.length() <= 255 ? Optional.of(text) : Optional.empty());
        assertThat(read(Name::of, composed)).isEqualTo(read(Name::of, text));
    }

    private static Optional<String> read(Function<String, ?> reader, String text) {
        try {
            return Optional.of(reader.apply(text).toString());
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }
}
