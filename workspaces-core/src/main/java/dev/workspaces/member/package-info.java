/** Who belongs where, as values. What is here knows other things by their ids alone. */
@NullMarked
package dev.workspaces.member;

import org.jspecify.annotations.NullMarked;
