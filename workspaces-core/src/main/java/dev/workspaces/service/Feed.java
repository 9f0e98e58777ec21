package dev.workspaces.service;

import dev.workspaces.storage.Storage;
import java.util.List;
import java.util.Optional;

/** What a node does with the changes that all nodes record: hears them, and tells them to those who listen. */
final class Feed {
    private final Optional<Following> following;
    private final Attempt hearing;
    private final List<Attempt> tellings;

    private Feed(Optional<Following> following, List<Attempt> tellings) {
        this.following = following;
        this.hearing = new Attempt("hearing what other nodes change", () -> following.ifPresent(Following::hear));
        this.tellings = tellings;
    }

    static Feed of(Setup setup, int kept, Storage storage, FactMarks marks) {
        List<Attempt> tellings = setup.listeners().entrySet().stream()
                .map(each -> new Listening(storage, each.getKey(), each.getValue()))
                .map(listening -> new Attempt("telling a listener of changes", listening::tell))
                .toList();
        Optional<Following> following = setup.following()
                .filter(bound -> kept > 0)
                .map(bound -> new Following(storage, marks, setup.clock(), bound, kept));
        return new Feed(following, tellings);
    }

    Optional<Following> following() {
        return following;
    }

    /** Never throws. */
    void hear() {
        hearing.run();
    }

    /** Never throws. */
    void tell() {
        tellings.forEach(Attempt::run);
    }
}
