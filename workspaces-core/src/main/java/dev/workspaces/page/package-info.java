/** Lists in pages: by creation and id, after a cursor, never by offset. */
@NullMarked
package dev.workspaces.page;

import org.jspecify.annotations.NullMarked;
