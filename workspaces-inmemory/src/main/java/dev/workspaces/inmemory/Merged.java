package dev.workspaces.inmemory;

import dev.workspaces.page.Cursor;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;

/** Goes through several sorted maps as if they were one, and looks no further than it has gone; a place of several comes once. */
final class Merged<V> implements Iterator<Map.Entry<Cursor, V>> {
    private final PriorityQueue<Head<V>> heads = new PriorityQueue<>(Comparator.comparing(Head::place));

    /** Where it stands in one of the maps. */
    private record Head<V>(Map.Entry<Cursor, V> first, Iterator<Map.Entry<Cursor, V>> rest) {
        Cursor place() {
            return first.getKey();
        }
    }

    Merged(List<NavigableMap<Cursor, V>> parts) {
        parts.forEach(part -> add(part.entrySet().iterator()));
    }

    private void add(Iterator<Map.Entry<Cursor, V>> part) {
        if (part.hasNext()) {
            heads.add(new Head<>(part.next(), part));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Map.Entry<Cursor, V> next() {
        Head<V> next = heads.remove();
        add(next.rest());
        for (Head<V> other = heads.peek(); other != null && other.place().equals(next.place()); other = heads.peek()) {
            add(heads.remove().rest());
        }
        return next.first();
    }
}
