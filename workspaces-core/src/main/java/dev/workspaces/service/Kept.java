package dev.workspaces.service;

import dev.workspaces.policy.Facts;

/**
 * Facts that were read, for as long as they stand.
 *
 * @param mark taken before they were read
 * @param facts what was read
 */
record Kept(Mark mark, Facts facts) {}
