/** Who may do what: the catalogue of actions, roles, settings, and the engine that decides. Pure: no clock, no I/O. */
@NullMarked
package dev.workspaces.policy;

import org.jspecify.annotations.NullMarked;
