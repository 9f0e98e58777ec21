package dev.workspaces.inmemory;

import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads parts of sorted maps. */
final class Views {
    private Views() {}

    /** What is in a view, from its start on. The view's own stream would first count, one by one, all that it holds. */
    static <V> Stream<V> stream(Collection<V> view) {
        return stream(view.iterator());
    }

    /** What is still to come. */
    static <V> Stream<V> stream(Iterator<V> rest) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED), false);
    }
}
