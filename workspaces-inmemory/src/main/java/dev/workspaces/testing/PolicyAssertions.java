package dev.workspaces.testing;

import dev.workspaces.policy.World;

/**
 * AssertJ assertions about who may do what in a {@link World}; on failure they print the explanation.
 *
 * <pre>{@code
 * assertThat(world).user("mel").within("acme", "research").may(PROMPTS_LIST);
 * assertThat(world).user("mel").within("acme", "research").mayNot(PROMPTS_UPDATE).becauseOf(MEMBERS_WRITE_PROMPTS);
 * }</pre>
 */
public final class PolicyAssertions {
    private PolicyAssertions() {}

    /** Begins a sentence about this world. */
    public static WorldAssert assertThat(World world) {
        return new WorldAssert(world);
    }
}
