package dev.workspaces.testing;

import dev.workspaces.policy.Request;

/**
 * A question of a scenario.
 *
 * @param id the scenario's own word for it, echoed in the answer; any text, not checked to be unique
 * @param request the question
 */
public record ScenarioRequest(String id, Request request) {}
