package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.testing.ScenarioReader;
import dev.workspaces.testing.ScenarioRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ScenarioFuzzTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BYTES_ALLOCATED = 1 << 20;
    private static final long BYTES_ALLOCATED_EACH = 1 << 10;

    @FuzzTest
    void a_document_is_answered_or_refused_with_a_pointer(byte[] document) throws IOException {
        List<String> answers = answers(new OneByOne(document)); // what it takes to load classes, too
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<String> same = answers(new ByteArrayInputStream(document));
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(same).isEqualTo(answers);
        assertThat(allocated).isLessThan(BYTES_ALLOCATED + BYTES_ALLOCATED_EACH * document.length);
    }

    /** The id and the decision of each request, and the defect if there is one, without Jackson's guess at its column. */
    private static List<String> answers(InputStream document) throws IOException {
        List<String> answers = new ArrayList<>();
        try (ScenarioReader reader = ScenarioReader.open(document)) {
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                answers.add(next.get().id() + reader.world().decide(next.get().request()));
            }
        } catch (InvalidInputException defect) {
            assertThat(defect.place()).matches("\\(root\\)|(?s:(/([^~\\p{Cc}]|~[01])*+)++)");
            assertThat(defect.expected()).isNotBlank();
            answers.add(String.valueOf(defect.getMessage()).replaceFirst("column \\d+", ""));
        }
        return answers;
    }

    /** An input of which each read gets a byte. */
    private static final class OneByOne extends FilterInputStream {
        OneByOne(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1));
        }
    }
}
