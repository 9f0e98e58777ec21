package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.time.Instant;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A page costs as much in the middle of a long list as anywhere. */
class SelectionTest {
    @Test
    void a_page_does_not_count_what_comes_after_it() {
        Uncounted rows = new Uncounted(new TreeMap<>());
        for (int at = 0; at < 100; at++) {
            rows.put(place(at), at);
        }

        Page<Integer> page = Selection.all(rows).page(PageRequest.first(3).after(place(49)));

        assertThat(page.items()).isEqualTo(List.of(50, 51, 52));
        assertThat(page.next()).contains(place(52));
    }

    private static Cursor place(int at) {
        return Cursor.of(Instant.EPOCH.plusSeconds(at), "id");
    }

    /** Rows whose parts, as those of any {@link TreeMap}, know their size only by counting: here, not even so. */
    private static final class Uncounted extends TreeMap<Cursor, Integer> {
        private static final long serialVersionUID = 1L;

        Uncounted(SortedMap<Cursor, Integer> rows) {
            super(rows);
        }

        @Override
        public NavigableMap<Cursor, Integer> tailMap(Cursor from, boolean isInclusive) {
            return new Uncounted(super.tailMap(from, isInclusive));
        }

        @Override
        public Set<Map.Entry<Cursor, Integer>> entrySet() {
            Set<Map.Entry<Cursor, Integer>> all = super.entrySet();
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<Cursor, Integer>> iterator() {
                    return all.iterator();
                }

                @Override
                public int size() {
                    throw new AssertionError("counted one by one");
                }
            };
        }
    }
}
