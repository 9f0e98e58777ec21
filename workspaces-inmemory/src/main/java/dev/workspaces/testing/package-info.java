/**
 * Policy checks in unit tests: scenario files (with Jackson on the class path) and assertions (with AssertJ on it) about a
 * {@link dev.workspaces.policy.World}. No storage, no clock, no server.
 */
@NullMarked
package dev.workspaces.testing;

import org.jspecify.annotations.NullMarked;
