package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Finds kept facts by who and where, in one look-up. Safe for any number of threads. */
final class Places extends Slots<Place> {
    Places(int entries) {
        super(entries);
    }

    /** What was kept of this, whether it still stands or not; none if nothing was, or it was pushed out. */
    @Nullable
    Place find(Object who, OrganizationId organization, @Nullable WorkspaceId workspace) {
        int first = first(Place.hash(who, organization, workspace));
        for (int at = first; at < first + WAYS; at++) {
            Place place = at(at);
            if (place != null && place.is(who, organization, workspace)) {
                return place;
            }
        }
        return null;
    }

    @Override
    int hash(Place place) {
        return Place.hash(place.who(), place.organization(), place.workspace());
    }

    @Override
    boolean isSame(Place one, Place other) {
        return one.is(other.who(), other.organization(), other.workspace());
    }
}
