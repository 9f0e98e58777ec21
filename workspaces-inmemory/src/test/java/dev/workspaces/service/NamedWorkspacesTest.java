package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name from outside stands for a workspace that is there and may be known of, or for none at all. */
class NamedWorkspacesTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void an_id_and_a_slug_stand_for_the_workspace() {
        assertThat(resolved(company.olga, company.research.value())).isEqualTo(company.research);
        assertThat(resolved(company.olga, "research")).isEqualTo(company.research);
        assertThat(resolved(company.mel, "research")).isEqualTo(company.research);
    }

    @Test
    void t24_a_slug_of_another_organization_stands_for_nothing() {
        assertThat(resolved(company.gwen, "research")).isEqualTo(WorkspaceId.of("research"));
    }

    @Test
    void the_slug_of_a_workspace_that_one_is_not_in_is_decided_like_one_that_there_is_not() {
        for (String name : new String[] {"research", "no-such", company.research.value(), "wsp_none"}) {
            assertThat(company.as(company.nora)
                            .decide(Actions.CONFIGS_LIST, resolved(company.nora, name))
                            .reason())
                    .isEqualTo(Reason.NOT_IN_WORKSPACE);
        }
        assertThat(resolved(company.nora, "research")).isEqualTo(WorkspaceId.of("research"));
    }

    @Test
    void to_a_credential_that_stays_in_a_workspace_the_slug_of_another_stands_for_nothing() {
        KeyId key = company.as(company.olga)
                .carryOut(
                        new IssueServiceKey(company.research, NewKey.named("CI").holding(Actions.CONFIGS_READ)))
                .key()
                .id();
        Acting confined = company.as(company.session(company.olga).confinedTo(company.research));

        for (Acting acting : List.of(company.as(key), confined)) {
            assertThat(acting.resolveWorkspace("research")).isEqualTo(company.research);
            assertThat(acting.resolveWorkspace("default")).isEqualTo(WorkspaceId.of("default"));
        }
        assertThat(resolved(company.olga, "default")).isEqualTo(company.lobby);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "a\nb"})
    void what_no_id_can_be_is_refused(String name) {
        assertThatThrownBy(() -> resolved(company.olga, name)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_longer_than_any_id_is_refused() {
        assertThatThrownBy(() -> resolved(company.olga, "a".repeat(256))).isInstanceOf(InvalidInputException.class);
    }

    private WorkspaceId resolved(UserId user, String name) {
        return company.as(user).resolveWorkspace(name);
    }
}
