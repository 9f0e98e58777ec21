package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles are found by their names on the wire, and by nothing else. */
@Tag("quick")
class RoleNamesTest {
    @Test
    void each_role_has_a_name() {
        assertThat(OrganizationRole.values())
                .allSatisfy(role ->
                        assertThat(OrganizationRole.find(role.wireName())).contains(role));
        assertThat(WorkspaceRole.values())
                .allSatisfy(
                        role -> assertThat(WorkspaceRole.find(role.wireName())).contains(role));
    }

    @Test
    void no_other_name_is_one() {
        assertThat(OrganizationRole.find("Owner")).isEmpty();
        assertThat(WorkspaceRole.find("owner")).isEmpty();
    }
}
