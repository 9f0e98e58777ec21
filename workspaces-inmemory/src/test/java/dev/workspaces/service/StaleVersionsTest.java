package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.service.property.Chapter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every command that changes one versioned thing is refused at another version of it; every other one takes no version. */
class StaleVersionsTest {
    private final Neighbours neighbours = new Neighbours();
    private final Company company = neighbours.company;

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void an_expected_version_counts_everywhere_and_nothing_has_changed() {
        List<String> versioned = List.of(
                "archive_workspace",
                "cancel_invite",
                "change_organization_role",
                "change_workspace_role",
                "delete_organization",
                "delete_workspace",
                "disable_key",
                "emergency_rotate_key",
                "enable_key",
                "map_group",
                "override_settings",
                "reactivate_person",
                "remove_member",
                "remove_person",
                "resend_invite",
                "restore_workspace",
                "revoke_key",
                "rotate_key",
                "suspend_person",
                "unmap_group",
                "update_key",
                "update_organization",
                "update_person",
                "update_workspace");
        TreeSet<String> refused = new TreeSet<>();
        List<Chapter> before = company.stored();

        for (Command<?> command : neighbours.here().commands()) {
            Throwable thrown = catchThrowable(() ->
                    company.as(company.olga).carryOut(command, Conditions.none().expecting(999)));
            if (thrown instanceof StaleWriteException stale) {
                assertThat(stale).hasMessageContaining("version 999").hasMessageEndingWith("read it again");
                refused.add(command.operationName());
            } else {
                assertThat(thrown)
                        .as(command.operationName())
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageStartingWith("expectedVersion: expected none");
            }
        }
        assertThat(refused).containsExactlyElementsOf(versioned);
        assertThat(company.stored()).isEqualTo(before);
    }
}
