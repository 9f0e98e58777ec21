package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.jdbc.crash.Rounds.Round;
import java.io.IOException;

/** The process that uses the library is killed (SIGKILL) while it does several things at once. */
final class KilledApplications {
    private KilledApplications() {}

    /** Round after round. Opens the database in this process between two of them only: H2 lets one process in. */
    static void again(String database, String url) throws IOException {
        Ledger ledger = new Ledger();
        for (Round round : Rounds.all()) {
            Acme acme = Application.with(url, workspaces -> Acme.foundIn(workspaces, round.name()));
            Said said = killed(url, acme, round);
            Application.with(url, workspaces -> {
                ledger.add(workspaces, acme, said);
                return said;
            });
        }
        int deeds = Application.with(url, ledger::close);
        assertThat(deeds).isPositive();
        System.out.println(database + ": killed the application " + Rounds.all().size() + " times after " + deeds
                + " acknowledged changes in all; nothing lost, nothing half done");
    }

    private static Said killed(String url, Acme acme, Round round) throws IOException {
        try (Victim victim = Victim.start(url, acme, round)) {
            victim.awaitDeeds(round);
            victim.kill();
            return victim.lastWords();
        }
    }
}
