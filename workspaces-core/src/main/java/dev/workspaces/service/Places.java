package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Finds kept facts, in one look-up and without allocating anything. Safe for any number of threads. */
final class Places {
    private final Slots<Place> slots;

    /** With room for about so many. */
    Places(int entries) {
        slots = new Slots<>(entries);
    }

    /** What was kept of this, whether it still stands or not; none if nothing was, or it was pushed out. */
    @Nullable
    Place find(Object who, OrganizationId organization, @Nullable WorkspaceId workspace) {
        int first = slots.first(Place.hash(who, organization, workspace));
        for (int at = first; at < first + Slots.WAYS; at++) {
            Place place = slots.at(at);
            if (place != null && place.is(who, organization, workspace)) {
                return place;
            }
        }
        return null;
    }

    void put(Place place) {
        slots.put(place);
    }
}
