/**
 * What a store promises: for authors of stores. Each sentence of the Javadoc here has a test in the contract that ships as
 * the test jar of the core.
 *
 * <p>Everywhere: identifiers, names and digests compare code unit by code unit; instants keep their microseconds; what is
 * loaded is loaded of one organization, and nothing of another is ever answered; lists come in the order of creation and,
 * within that, of id; counts count exactly what the list of the same filter holds.
 */
@NullMarked
package dev.workspaces.storage;

import org.jspecify.annotations.NullMarked;
