/**
 * The conformance suite: a second, naive implementation of the policy, deliberate mistakes in it, and the scenarios that
 * catch each of them.
 */
@NullMarked
package dev.workspaces.testing.conformance;

import org.jspecify.annotations.NullMarked;
