package dev.workspaces.examples.quickstart;

import static dev.workspaces.policy.Actions.PROMPTS_LIST;
import static dev.workspaces.policy.Actions.PROMPTS_UPDATE;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;

/** What the README shows: a decision and an explanation, without a storage. */
final class FirstDecision {
    private FirstDecision() {}

    static void run() {
        OrganizationId acme = OrganizationId.of("acme");
        WorkspaceId research = WorkspaceId.of("research");
        Principal mel = Principal.session(acme, UserId.of("mel"));

        World world = World.builder()
                .organization(
                        "acme",
                        organization -> organization
                                .members("mara", "mel")
                                .workspace(
                                        "research",
                                        workspace -> workspace.managers("mara").members("mel")))
                .build();

        System.out.println(world.decide(Request.of(mel, PROMPTS_LIST, acme, research)));
        System.out.println(world.explain(Request.of(mel, PROMPTS_UPDATE, acme, research)));
    }
}
