package dev.workspaces.testing.readme;

import static dev.workspaces.policy.Actions.PROMPTS_LIST;
import static dev.workspaces.policy.Actions.PROMPTS_UPDATE;
import static dev.workspaces.policy.Setting.MEMBERS_WRITE_PROMPTS;
import static dev.workspaces.testing.PolicyAssertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.SettingChange;
import dev.workspaces.policy.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostPolicyTest {
    private final World world = World.builder()
            .organization(
                    "acme",
                    acme -> acme.owner("olga")
                            .members("mel")
                            .workspace("research", research -> research.members("mel")))
            .build();

    @Test
    void members_write_prompts_only_where_a_setting_lets_them() {
        assertThat(world).user("mel").within("acme", "research").may(PROMPTS_LIST);
        assertThat(world)
                .user("mel")
                .within("acme", "research")
                .mayNot(PROMPTS_UPDATE)
                .becauseOf(MEMBERS_WRITE_PROMPTS);

        World trusting = world.with(new SettingChange.SetInOrganization(
                OrganizationId.of("acme"), MEMBERS_WRITE_PROMPTS, Optional.of(true)));
        assertThat(trusting).user("mel").within("acme", "research").may(PROMPTS_UPDATE);
    }
}
