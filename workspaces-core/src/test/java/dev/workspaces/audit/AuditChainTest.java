package dev.workspaces.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No two events have the same hash: all that is in one is in its hash, and its parts do not run into each other. */
class AuditChainTest {
    /** Texts that a form could take for its own marks, or for the end of one text and the beginning of the next. */
    private static final List<String> TEXTS = List.of("", "0", "1", "1:0", "0:", "00", "\u00e9", "e\u0301");

    private static final List<Optional<String>> MAYBE = Stream.concat(
                    Stream.of(Optional.<String>empty()), TEXTS.stream().map(Optional::of))
            .toList();

    static Stream<Edit> ofEntry() {
        return Edit.all().stream().filter(edit -> edit.field().startsWith("entry."));
    }

    @ParameterizedTest
    @MethodSource("ofEntry")
    void every_field_of_an_entry_is_in_the_hash(Edit edit) {
        AuditEvent event = AuditChain.append(AuditHead.empty(), Edit.full());
        AuditEntry edited = edit.how().apply(event).entry();

        assertThat(hash(edited)).isNotEqualTo(event.hash());
    }

    /** What was computed of the form that is described there, by other means: a log that was kept verifies in later versions, too. */
    @Test
    void the_form_is_the_one_that_logs_were_written_in() {
        assertThat(hash(Edit.full())).isEqualTo("2aafcf71673821fd48109634d69570f331bc5f595e08b18ef74ab7366190a799");
    }

    @Test
    void the_place_and_the_hash_before_are_in_the_hash() {
        AuditHead head = new AuditHead(1, "a".repeat(64));

        assertThat(Stream.of(head, new AuditHead(2, head.hash()), new AuditHead(1, "b".repeat(64)))
                        .map(each -> AuditChain.append(each, Edit.full()).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void texts_next_to_each_other_do_not_run_into_each_other() {
        List<String> hashes = new ArrayList<>();
        for (String id : TEXTS) {
            for (Optional<String> user : List.of(Optional.<String>empty(), Optional.of("0"), Optional.of("1:0"))) {
                for (String operation : TEXTS) {
                    for (Optional<String> action : MAYBE) {
                        hashes.add(hash(Edit.full().toBuilder()
                                .actor(new AuditActor(AuditActor.Kind.KEY, id, user.map(UserId::of)))
                                .operation(operation)
                                .action(action)
                                .build()));
                    }
                }
            }
        }
        assertThat(hashes).hasSize(8 * 3 * 8 * 9).doesNotHaveDuplicates();
    }

    @Test
    void what_is_empty_is_told_from_what_is_an_empty_text_and_from_its_neighbour() {
        List<String> hashes = new ArrayList<>();
        for (Optional<String> reason : MAYBE) {
            for (Optional<String> requestId : MAYBE) {
                for (Optional<String> clientAddress : MAYBE) {
                    hashes.add(hash(Edit.full().toBuilder()
                            .reason(reason)
                            .requestId(requestId)
                            .clientAddress(clientAddress)
                            .build()));
                }
            }
        }
        assertThat(hashes).hasSize(9 * 9 * 9).doesNotHaveDuplicates();
    }

    @Test
    void changes_are_told_apart_by_each_part_by_their_number_and_by_their_order() {
        List<FieldChange> changes = new ArrayList<>();
        for (String text : List.of("", "1", "1:1")) {
            for (String id : List.of("", "1")) {
                for (Optional<String> before : List.of(Optional.<String>empty(), Optional.of(""), Optional.of("1"))) {
                    for (Optional<String> after : List.of(Optional.<String>empty(), Optional.of(""))) {
                        changes.add(new FieldChange(AuditTarget.of(id, text), text, before, after));
                    }
                }
            }
        }
        List<String> hashes = new ArrayList<>(List.of(hash(changes(List.of()))));
        for (FieldChange first : changes) {
            hashes.add(hash(changes(List.of(first))));
            changes.forEach(second -> hashes.add(hash(changes(List.of(first, second)))));
        }

        assertThat(hashes).hasSize(1 + 36 + 36 * 36).doesNotHaveDuplicates();
    }

    @Test
    void half_a_character_is_refused() {
        AuditEntry half = Edit.full().toBuilder().reason("a\udc00").build();

        assertThatThrownBy(() -> AuditChain.append(AuditHead.empty(), half)).isInstanceOf(InvalidInputException.class);
    }

    private static AuditEntry changes(List<FieldChange> changes) {
        return Edit.full().toBuilder().changes(changes).build();
    }

    private static String hash(AuditEntry entry) {
        return AuditChain.append(AuditHead.empty(), entry).hash();
    }
}
