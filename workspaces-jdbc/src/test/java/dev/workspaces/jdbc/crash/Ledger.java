package dev.workspaces.jdbc.crash;

import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditHead;
import java.util.ArrayList;
import java.util.List;

/** All rounds so far. What one has left is looked at right after it and, because more goes wrong, once more after the last. */
final class Ledger {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Acme acme, Said said, AuditHead head) {}

    /** Looks at what a round has left. */
    void add(Workspaces workspaces, Acme acme, Said said) {
        entries.add(new Entry(acme, said, check(workspaces, acme, said, AuditHead.empty())));
    }

    /** Looks at all of it again; answers with how many deeds were acknowledged in all. */
    int close(Workspaces workspaces) {
        entries.forEach(each -> check(workspaces, each.acme(), each.said(), each.head()));
        return entries.stream().mapToInt(each -> each.said().countDone()).sum();
    }

    private static AuditHead check(Workspaces workspaces, Acme acme, Said said, AuditHead head) {
        return new Aftermath(workspaces, acme).check(said, head);
    }
}
