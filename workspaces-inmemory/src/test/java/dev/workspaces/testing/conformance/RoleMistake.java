package dev.workspaces.testing.conformance;

import java.util.Optional;

/** Mistakes in the first half of check 13: which role counts, and what its cell grants. */
enum RoleMistake implements Mistake {
    USER_KEY_INVOKES_BY_ROLE("A user key's data plane is narrowed by its owner's role.") {
        @Override
        public boolean roleIsAsked(Question q) {
            return isSession(q) || isKeyOfType(q, "workspace-user");
        }
    },
    USER_KEY_WITHOUT_ITS_OWNERS_ROLE("A user key's control plane is not narrowed by its owner's role.") {
        @Override
        public boolean roleIsAsked(Question q) {
            return isSession(q);
        }
    },
    USER_KEY_READS_FREELY("A user key's owner needs a role for writing only.") {
        @Override
        public boolean roleIsAsked(Question q) {
            return isSession(q) || (super.roleIsAsked(q) && hasEffect(q, "write"));
        }
    },
    WORKSPACE_ROW_BEATS_ADMIN(
            "The membership row of an organization admin in a workspace beats the organization role.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return hasOrganizationRole(q, "admin") ? rowBeforeRole(q) : super.roleColumn(q);
        }
    },
    WORKSPACE_ROW_BEATS_OWNER(
            "The membership row of an organization owner in a workspace beats the organization role.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return hasOrganizationRole(q, "owner") ? rowBeforeRole(q) : super.roleColumn(q);
        }
    },
    WORKSPACE_ROLE_AT_EVERY_LEVEL("The role in the named workspace counts for organization-level actions too.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return isOwnerOrAdmin(q)
                    ? super.roleColumn(q)
                    : workspaceRole(q).map(role -> "workspace_" + role).or(() -> super.roleColumn(q));
        }
    },
    MEMBER_OF_ORGANIZATION_EVERYWHERE("A member of the organization has that role in its workspaces too.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return membership(q).map(row -> "org_" + row.word("role"));
        }
    },
    ADMIN_IS_OWNER("An organization admin has the owner's role.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return super.roleColumn(q).map(role -> role.equals("org_admin") ? "org_owner" : role);
        }
    },
    OWNER_IS_ADMIN("An organization owner has the admin's role.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return super.roleColumn(q).map(role -> role.equals("org_owner") ? "org_admin" : role);
        }
    },
    WORKSPACE_MANAGER_IS_ADMIN("A workspace manager has the role of its admins.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return super.roleColumn(q).map(role -> role.equals("workspace_manager") ? "workspace_admin" : role);
        }
    },
    USER_KEY_BY_WORKSPACE_ROLE("A user key has its owner's role in the workspace, even an organization admin's.") {
        @Override
        public Optional<String> roleColumn(Question q) {
            return isSession(q) ? super.roleColumn(q) : rowBeforeRole(q);
        }
    },
    ROLE_OF_ANY_WORKSPACE("The role counts that is found first in any workspace.") {
        @Override
        public Optional<String> workspaceRole(Question q) {
            return inOrganization(q, "workspaces").stream()
                    .flatMap(workspace -> roleIn(q, workspace).stream())
                    .findFirst();
        }
    },
    SETTING_CELL_IS_NO("What a setting would have to switch on is never granted.") {
        @Override
        public String grant(Question q) {
            return super.grant(q).replace("setting", "no");
        }
    },
    OWN_CELL_IS_NO("What is granted as the caller's own is not granted.") {
        @Override
        public String grant(Question q) {
            return super.grant(q).replace("own", "no");
        }
    },
    OWN_CELL_IS_YES("What is granted as the caller's own is granted for everybody's.") {
        @Override
        public String grant(Question q) {
            return super.grant(q).replace("own", "yes");
        }
    };

    private final String description;

    RoleMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
