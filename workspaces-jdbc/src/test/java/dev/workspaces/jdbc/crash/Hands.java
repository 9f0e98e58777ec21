package dev.workspaces.jdbc.crash;

import dev.workspaces.jdbc.DatabaseException;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Command;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an owner does things by, who says so before and after each. For one thread. */
final class Hands {
    private final Acting owner;
    private final String name;
    private final Witness witness;
    private int count;

    Hands(Acting owner, String name, Witness witness) {
        this.owner = owner;
        this.name = name;
        this.witness = witness;
    }

    /** What something is called, and what it is found by. */
    record Named<T>(String name, T id) {}

    /** A name that nothing else has. */
    String next(String kind) {
        return kind + "-" + name + "-" + number();
    }

    /** A number that nothing else has. */
    int number() {
        count++;
        return count;
    }

    /** Carries it out. */
    <R> R carryOut(Deed deed, Command<R> command) {
        return carryOut(deed, command, any -> "");
    }

    /** Carries it out, and says what came of it. */
    <R> R carryOut(Deed deed, Command<R> command, Function<R, String> outcome) {
        R answer = begin(deed, () -> owner.carryOut(command));
        witness.done(deed.done(outcome.apply(answer)));
        return answer;
    }

    /** Something else than one command. */
    void did(Deed deed, Supplier<String> work) {
        witness.done(deed.done(begin(deed, work)));
    }

    private <R> R begin(Deed deed, Supplier<R> work) {
        witness.tried(deed);
        try {
            return work.get();
        } catch (DatabaseException nothingDone) {
            witness.undone(deed);
            throw nothingDone;
        }
    }
}
