package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The actions that a key holds, or that a session's ceiling leaves. Kept by name; a name that the catalogue does not know
 * is kept too and grants nothing. Immutable. Asked by a bit set over the catalogue it was made for.
 */
public final class Scopes {
    private final Catalogue catalogue;
    private final List<String> names;
    private final long[] bits;

    private Scopes(Catalogue catalogue, List<String> names) {
        this.catalogue = catalogue;
        this.names = names;
        BitSet known = new BitSet();
        for (String name : names) {
            catalogue.find(requireNonNull(name, "name")).map(Action::index).ifPresent(known::set);
        }
        this.bits = known.toLongArray();
    }

    /** These names, known or not, as the catalogue reads them. */
    public static Scopes of(Catalogue catalogue, Collection<String> names) {
        return new Scopes(catalogue, names.stream().distinct().sorted().toList());
    }

    /**
     * These built-in actions.
     *
     * @throws InvalidInputException if one is not built in: {@link #of(Catalogue, Collection)} takes a host's
     */
    public static Scopes of(Action... actions) {
        for (Action action : actions) {
            if (!action.isBuiltIn()) {
                throw new InvalidInputException(
                        action.name(), "a built-in action; one of a host's goes by `Scopes.of(catalogue, names)`");
            }
        }
        return of(Catalogue.builtIn(), Stream.of(actions).map(Action::name).toList());
    }

    /** Nothing: not even the ceiling of a session leaves anything then. */
    public static Scopes none() {
        return of();
    }

    /** The names, sorted. */
    @JsonValue
    public List<String> names() {
        return names;
    }

    /** Whether this very action is among them: one of another catalogue is not, whatever its name. */
    public boolean contains(Action action) {
        int word = action.index() / Long.SIZE;
        return word < bits.length && (bits[word] & (1L << action.index())) != 0 && catalogue.contains(action);
    }

    /** Whether nothing is missing that a credential of this kind may hold, a host's own actions among it. */
    boolean holdAll(CredentialKind kind) {
        return catalogue.actions().stream()
                .filter(action -> action.mayBeHeldBy(kind))
                .allMatch(this::contains);
    }

    /** The same names, as another catalogue reads them. */
    Scopes readBy(Catalogue other) {
        return other == catalogue ? this : new Scopes(other, names);
    }

    /** These and one more. */
    public Scopes plus(String name) {
        return of(catalogue, Stream.concat(names.stream(), Stream.of(name)).toList());
    }

    /** These without one. */
    public Scopes minus(String name) {
        return of(catalogue, names.stream().filter(each -> !each.equals(name)).toList());
    }

    /** Whether the names are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scopes scopes && names.equals(scopes.names);
    }

    /** By the names. */
    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** The names. */
    @Override
    public String toString() {
        return names.toString();
    }
}
