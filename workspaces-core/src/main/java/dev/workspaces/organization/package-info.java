/** Organizations, as values. What is here knows other things by their ids alone. */
@NullMarked
package dev.workspaces.organization;

import org.jspecify.annotations.NullMarked;
