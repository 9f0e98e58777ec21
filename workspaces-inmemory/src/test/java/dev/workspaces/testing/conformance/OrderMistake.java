package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.List;

/** Mistakes in the order of the checks: one that runs too early, or is left out. */
enum OrderMistake implements Mistake {
    KEY_BEFORE_ACTION("An unknown key is reported before an unknown action.", 2, 1),
    ORGANIZATION_BEFORE_KEY("The organization is looked at before the key is known to exist.", 5, 2),
    ORGANIZATION_BEFORE_KEY_STATUS("The organization is looked at before the status of the key.", 5, 3),
    EXPIRY_BEFORE_STATUS("The expiry of a key is looked at before its status.", 4, 3),
    ORGANIZATION_BEFORE_EXPIRY("The organization is looked at before the expiry of the key.", 5, 4),
    KEY_OWNER_BEFORE_ORGANIZATION("The owner of a key is looked at before the organization of the key.", 6, 5),
    CREDENTIAL_BEFORE_KEY_OWNER("The kind of credential is looked at before the owner of the key.", 7, 6),
    CREDENTIAL_BEFORE_ORGANIZATION("The kind of credential is looked at before the organization.", 7, 5),
    CONFINEMENT_BEFORE_CREDENTIAL("The confinement is looked at before the kind of credential.", 8, 7),
    REQUIRED_WORKSPACE_BEFORE_CREDENTIAL("A missing workspace is reported before the kind of credential.", 9, 7),
    SIGHT_BEFORE_CREDENTIAL("Whether the workspace is seen is looked at before the kind of credential.", 10, 7),
    SIGHT_BEFORE_CONFINEMENT("Whether the workspace exists and is seen is looked at before the confinement.", 10, 8),
    ARCHIVE_BEFORE_SIGHT("The archive is looked at before whether the caller sees the workspace.", 11, 10),
    SCOPE_BEFORE_ARCHIVE("The scopes are looked at before the archive.", 12, 11),
    SCOPE_BEFORE_SIGHT("The scopes are looked at before whether the caller sees the workspace.", 12, 10),
    SCOPE_BEFORE_CREDENTIAL("The scopes are looked at before the kind of credential.", 12, 7),
    ROLE_BEFORE_SCOPE("The role is looked at before the scopes.", 13, 12),
    ROLE_BEFORE_ARCHIVE("The role is looked at before the archive.", 13, 11),
    RESOURCE_BEFORE_ROLE("The place of the resource is looked at before the role.", 14, 13),
    RESOURCE_BEFORE_SCOPE("The place of the resource is looked at before the scopes.", 14, 12),
    RESOURCE_BEFORE_ARCHIVE("The place of the resource is looked at before the archive.", 14, 11),
    OWNER_BEFORE_RESOURCE("The owner of the resource is looked at before its place.", 15, 14),
    BUDGET_BEFORE_RESOURCE("The budget is looked at before the place of the resource.", 16, 14),
    BUDGET_BEFORE_SCOPE("The budget is looked at before the scopes.", 16, 12),
    RATE_BEFORE_BUDGET("The rate limit is looked at before the budget.", 17, 16),
    NO_ACTION_CHECK("An action that no catalogue knows goes through to the next checks.", 1),
    NO_KEY_CHECK("A key that does not exist goes through to the next checks.", 2),
    NO_STATUS_CHECK("Disabled and revoked keys work.", 3),
    NO_EXPIRY_CHECK("Keys never expire.", 4),
    NO_ORGANIZATION_CHECK("Neither the organization nor the caller being in it is checked.", 5),
    NO_KEY_OWNER_CHECK("A user key works without its owner.", 6),
    NO_CREDENTIAL_CHECK("Every kind of credential may hold every action.", 7),
    NO_CONFINEMENT_CHECK("A workspace key or confined session is only held by what it sees.", 8),
    NO_REQUIRED_WORKSPACE_CHECK("A workspace-level action needs no workspace.", 9),
    NO_SIGHT_CHECK("Every workspace is seen by everybody, whether it exists or not.", 10),
    NO_ARCHIVE_CHECK("An archived workspace is like any other.", 11),
    NO_SCOPE_CHECK("Scopes do not matter.", 12),
    NO_ROLE_CHECK("Roles and settings do not matter.", 13),
    NO_RESOURCE_CHECK("The place of a resource does not matter.", 14),
    NO_OWNER_CHECK("The owner of a resource does not matter.", 15),
    NO_BUDGET_CHECK("Budgets do not matter.", 16),
    NO_RATE_CHECK("Rate limits do not matter.", 17);

    private static final int NONE = 0;

    private final String description;
    private final int check;
    private final int before;

    OrderMistake(String description, int leftOut) {
        this(description, leftOut, NONE);
    }

    OrderMistake(String description, int moved, int before) {
        this.description = description;
        this.check = moved;
        this.before = before;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<Integer> order() {
        List<Integer> order = new ArrayList<>(Mistake.super.order());
        order.remove(Integer.valueOf(check));
        if (before != NONE) {
            order.add(order.indexOf(before), check);
        }
        return List.copyOf(order);
    }
}
