package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import org.junit.jupiter.api.Test;

/** What was said to be of unknown outcome happens after all. */
class OutcomeUnknownTest {
    private final SteppedStorage storage = new SteppedStorage();

    private static Decision ask(Company company) {
        return company.workspaces.check(company.session(company.mara), Actions.PROMPTS_READ, company.research);
    }

    @Test
    void a_revocation_that_is_committed_late_is_felt_at_once() {
        try (Company company = new Company(storage)) {
            assertThat(ask(company).isAllowed()).isTrue();

            storage.lose();
            assertThatThrownBy(() -> company.as(company.olga).carryOut(new SuspendPerson(company.mara)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("idempotency key");
            assertThat(ask(company).isAllowed()).isTrue();
            storage.commitLate();

            assertThat(ask(company).isAllowed()).isFalse();
        }
    }
}
