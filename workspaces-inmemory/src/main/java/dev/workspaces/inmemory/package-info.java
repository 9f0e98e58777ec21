/**
 * Storage that keeps everything in memory: for tests, for trying things out, and for a host of one node that can lose
 * everything when it stops.
 */
@NullMarked
package dev.workspaces.inmemory;

import org.jspecify.annotations.NullMarked;
