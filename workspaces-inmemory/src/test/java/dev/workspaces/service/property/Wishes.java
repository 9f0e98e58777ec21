package dev.workspaces.service.property;

import dev.workspaces.service.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** A generator of each kind of command. */
final class Wishes {
    private final Map<Class<? extends Command<?>>, Tuple.Tuple2<Integer, Arbitrary<Wish>>> kinds =
            new LinkedHashMap<>();

    private Wishes() {
        PeopleWishes.register(this);
        MemberWishes.register(this);
        InviteWishes.register(this);
        GroupWishes.register(this);
        WorkspaceWishes.register(this);
        OrganizationWishes.register(this);
        KeyWishes.register(this);
    }

    static Wishes all() {
        return new Wishes();
    }

    /** Says how one kind of command is wished for, and how often against the others. */
    <C extends Command<?>> void on(Class<C> type, int weight, Arbitrary<Wish> wish) {
        kinds.put(type, Tuple.of(weight, wish));
    }

    Iterable<Class<? extends Command<?>>> kinds() {
        return kinds.keySet();
    }

    /** Any of them. */
    Arbitrary<Wish> any() {
        List<Tuple.Tuple2<Integer, Arbitrary<Wish>>> weighted = new ArrayList<>(kinds.values());
        return Arbitraries.frequencyOf(weighted);
    }
}
