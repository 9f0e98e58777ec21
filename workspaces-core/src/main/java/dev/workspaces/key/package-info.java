/** Typed API keys, as values. What is here knows other things by their ids alone. */
@NullMarked
package dev.workspaces.key;

import org.jspecify.annotations.NullMarked;
