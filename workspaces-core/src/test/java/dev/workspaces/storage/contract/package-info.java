/**
 * What every storage promises, as tests. Whoever writes a storage extends {@link StorageContract} with a nested class for each
 * contract. A storage may hold what other tests left: all that is made here has a name of its own.
 */
@NullMarked
package dev.workspaces.storage.contract;

import org.jspecify.annotations.NullMarked;
