/** That databases keep what a storage promises. */
@NullMarked
package dev.workspaces.jdbc;

import org.jspecify.annotations.NullMarked;
