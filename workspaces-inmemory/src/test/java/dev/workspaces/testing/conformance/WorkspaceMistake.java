package dev.workspaces.testing.conformance;

import java.util.Optional;

/** Mistakes in checks 8 to 10: which workspace is meant, and who sees it. */
enum WorkspaceMistake implements Mistake {
    CONFINEMENT_NAMES_NO_WORKSPACE("A confined session has to name its workspace.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return isSession(q) ? q.request().text("workspace") : super.workspaceId(q);
        }
    },
    KEY_NAMES_NO_WORKSPACE("A workspace key has to name its workspace.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return isSession(q) ? super.workspaceId(q) : q.request().text("workspace");
        }
    },
    OWN_WORKSPACE_FOR_ITS_LEVEL_ONLY("The caller's own workspace is implied for workspace-level actions only.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return isWorkspaceLevel(q) ? super.workspaceId(q) : q.request().text("workspace");
        }
    },
    OWN_WORKSPACE_BEATS_THE_NAMED_ONE("The caller's own workspace counts, whatever the request names.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return ownWorkspace(q).or(() -> super.workspaceId(q));
        }
    },
    RESOURCE_NAMES_THE_WORKSPACE("A resource's workspace stands in for a workspace that is not named.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return super.workspaceId(q).or(() -> resource(q).flatMap(resource -> resource.text("workspace")));
        }
    },
    DEFAULT_WORKSPACE_IMPLIED("Where no workspace is named the organization's default one is meant.") {
        @Override
        public Optional<String> workspaceId(Question q) {
            return super.workspaceId(q)
                    .or(() -> inOrganization(q, "workspaces").stream()
                            .filter(workspace -> isWorkspaceLevel(q) && workspace.flag("default"))
                            .map(workspace -> workspace.word("id"))
                            .findFirst());
        }
    },
    INSIDE_FOR_WORKSPACE_LEVEL_ONLY("An organization-level action may name another workspace than the caller's own.") {
        @Override
        public boolean staysInside(Question q) {
            return !isWorkspaceLevel(q) || super.staysInside(q);
        }
    },
    CONFINED_OWNER_GOES_ANYWHERE("Confinement does not hold an organization owner or admin.") {
        @Override
        public boolean staysInside(Question q) {
            return (isSession(q) && isOwnerOrAdmin(q)) || super.staysInside(q);
        }
    },
    USER_KEY_FOLLOWS_ITS_OWNER("A user key works in every workspace where its owner has a membership.") {
        @Override
        public boolean staysInside(Question q) {
            return (isKeyOfType(q, "workspace-user") && workspaceRole(q).isPresent()) || super.staysInside(q);
        }
    },
    OUTSIDE_ONLY_WHERE_IT_EXISTS("Only a workspace that exists can be outside.") {
        @Override
        public boolean staysInside(Question q) {
            return workspace(q).isEmpty() || super.staysInside(q);
        }
    },
    WORKSPACE_ALWAYS_REQUIRED("Organization-level actions need a workspace too.") {
        @Override
        public boolean hasWorkspaceIfNeeded(Question q) {
            return workspaceId(q).isPresent();
        }
    },
    SIGHT_FOR_WORKSPACE_LEVEL_ONLY("An organization-level action may name any workspace.") {
        @Override
        public boolean seesWorkspace(Question q) {
            return !isWorkspaceLevel(q) || super.seesWorkspace(q);
        }
    },
    MISSING_WORKSPACE_FOR_OWNERS("Owners, admins and organization keys see workspaces that do not exist.") {
        @Override
        public boolean seesWorkspace(Question q) {
            return isAboveTheArchive(q) || super.seesWorkspace(q);
        }
    },
    EVERY_MEMBER_SEES_EVERY_WORKSPACE("Every session of the organization sees all its workspaces.") {
        @Override
        public boolean sees(Question q, Node workspace) {
            return isSession(q) || super.sees(q, workspace);
        }
    },
    ADMIN_SEES_OWN_WORKSPACES("A session of an organization admin sees the workspaces of its memberships.") {
        @Override
        public boolean sees(Question q, Node workspace) {
            return hasOrganizationRole(q, "admin") ? roleIn(q, workspace).isPresent() : super.sees(q, workspace);
        }
    },
    CONFINEMENT_GIVES_SIGHT("A confined session sees its workspace without a membership.") {
        @Override
        public boolean sees(Question q, Node workspace) {
            return isConfined(q) || super.sees(q, workspace);
        }
    },
    ORGANIZATION_KEY_SEES_NOTHING("An organization key sees no workspace.") {
        @Override
        public boolean sees(Question q, Node workspace) {
            return !isKeyOfType(q, "organisation-service") && super.sees(q, workspace);
        }
    };

    private final String description;

    WorkspaceMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
