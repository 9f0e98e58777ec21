package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who ranks above somebody changes them; equals only where the policy says so. */
@Tag("quick")
class RankTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NONE,            -, -, -, -, -, -",
        "MEMBER,          y, -, -, -, -, -",
        "MANAGER,         y, y, -, -, -, -",
        "WORKSPACE_ADMIN, y, y, y, y, -, -",
        "ADMIN,           y, y, y, y, -, -",
        "OWNER,           y, y, y, y, y, y"
    })
    void may_change(
            Rank rank, String none, String member, String manager, String workspaceAdmin, String admin, String owner) {
        String[] answers = {none, member, manager, workspaceAdmin, admin, owner};

        assertThat(Rank.values()).hasSameSizeAs(answers);
        for (Rank other : Rank.values()) {
            assertThat(rank.mayChange(other))
                    .as("%s may change %s", rank, other)
                    .isEqualTo(answers[other.ordinal()].equals("y"));
        }
    }
}
