package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.Storage;
import org.junit.jupiter.api.Test;

/** Two nodes on one storage that keep nothing of what they read. */
class TwoNodesTest {
    private final Storage storage = TestStorage.opened();

    @Test
    void what_one_node_takes_away_is_gone_on_the_other_at_its_next_request() {
        try (Company company = new Company(storage)) {
            Workspaces other = Workspaces.builder(storage).keeping(0).build();
            assertThat(ask(other, company).isAllowed()).isTrue();

            company.as(company.olga).carryOut(new SuspendPerson(company.mara));

            assertThat(ask(other, company).isAllowed()).isFalse();
        }
    }

    private static Decision ask(Workspaces node, Company company) {
        return node.check(company.session(company.mara), Actions.PROMPTS_READ, company.research);
    }
}
