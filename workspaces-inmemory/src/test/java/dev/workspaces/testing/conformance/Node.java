package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of a scenario document, its members read by name; the document is assumed to be well formed. */
record Node(Map<?, ?> members) {

    /** Says whether the member is there at all, whatever its value. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Returns a string member, or nothing where it is left out or {@code null}. */
    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(String.class::cast);
    }

    /** Returns a string member that every well-formed document has. */
    String word(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("`" + name + "` is missing in " + members));
    }

    /** Returns a string member, or its default where it is left out. */
    String word(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** Returns a boolean member, {@code false} where it is left out. */
    boolean flag(String name) {
        return flagIfSet(name).orElse(false);
    }

    /** Returns a boolean member, or nothing where it is left out. */
    Optional<Boolean> flagIfSet(String name) {
        return Optional.ofNullable(members.get(name)).map(Boolean.class::cast);
    }

    /** Returns the object under a name, or nothing where it is left out. */
    Optional<Node> node(String name) {
        return Optional.ofNullable(members.get(name)).map(Node::of);
    }

    /** Returns the objects of an array, none where it is left out. */
    List<Node> nodes(String name) {
        return elements(name).stream().map(Node::of).toList();
    }

    /** Returns the strings of an array, none where it is left out. */
    List<String> words(String name) {
        return elements(name).stream().map(String.class::cast).toList();
    }

    private List<?> elements(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    private static Node of(Object value) {
        return new Node((Map<?, ?>) value);
    }
}
