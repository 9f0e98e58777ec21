/** T10, in the tests of every module: nothing that is logged, printed or thrown shows a secret. */
@NullMarked
package dev.workspaces.watch;

import org.jspecify.annotations.NullMarked;
