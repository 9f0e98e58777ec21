/**
 * The living model, told as random stories: everybody tries everything in two organizations, and after each step all that
 * the model promises still holds.
 */
@NullMarked
package dev.workspaces.service.property;

import org.jspecify.annotations.NullMarked;
