package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.FactChange;
import java.util.ArrayList;
import java.util.List;

/** The changes of one transaction, from when they are recorded to when it is over. For one thread. */
final class Changing {
    private record Begun(OrganizationId organization, FactChange change) {}

    private final FactMarks marks;
    private final List<Begun> begun = new ArrayList<>();

    Changing(FactMarks marks) {
        this.marks = marks;
    }

    void begin(OrganizationId organization, List<FactChange> changes) {
        for (FactChange change : changes) {
            begun.add(new Begun(organization, change));
            marks.begin(organization, change);
        }
    }

    /** It may be committed at any time from now on: its changes stay under way. */
    void forget() {
        begun.clear();
    }

    /** Whether it was committed, rolled back or run more than once. */
    void end() {
        begun.forEach(each -> marks.end(each.organization(), each.change()));
        begun.clear();
    }
}
