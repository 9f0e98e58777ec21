package dev.workspaces.testing.conformance;

import java.util.Optional;
import java.util.Set;

/** Mistakes in check 11: what an archived workspace still allows, and whom. */
enum ArchiveMistake implements Mistake {
    ARCHIVE_FOR_WORKSPACE_LEVEL_ONLY("An organization-level action may name an archived workspace.") {
        @Override
        public boolean isArchived(Question q) {
            return isWorkspaceLevel(q) && super.isArchived(q);
        }
    },
    ARCHIVE_READ_BY_EVERYBODY("Everybody who sees an archived workspace may read it.") {
        @Override
        public boolean isActiveOrExempt(Question q) {
            return hasEffect(q, "read") || super.isActiveOrExempt(q);
        }
    },
    ARCHIVE_WRITTEN_BY_OWNERS("Owners, admins and organization keys may do everything in an archived workspace.") {
        @Override
        public boolean isActiveOrExempt(Question q) {
            return isAboveTheArchive(q) || super.isActiveOrExempt(q);
        }
    },
    ARCHIVE_ENDED_BY_EVERYBODY("Whoever is granted an ending action may do it in an archived workspace.") {
        @Override
        public boolean isActiveOrExempt(Question q) {
            return endingActions().contains(q.action()) || super.isActiveOrExempt(q);
        }
    },
    ARCHIVE_STILL_INVOKED("The data plane of an archived workspace goes on.") {
        @Override
        public boolean isActiveOrExempt(Question q) {
            return hasEffect(q, "invoke") || super.isActiveOrExempt(q);
        }
    },
    ARCHIVE_UNREADABLE("Only the ending actions are left in an archived workspace.") {
        @Override
        public boolean endsOrReads(Question q) {
            return endingActions().contains(q.action());
        }
    },
    ARCHIVE_ALLOWS_EVERY_DELETE("Everything may be deleted in an archived workspace.") {
        @Override
        public boolean endsOrReads(Question q) {
            return q.action().endsWith(".delete") || super.endsOrReads(q);
        }
    },
    ARCHIVE_ALLOWS_ITS_UPDATE("An archived workspace may be updated.") {
        @Override
        public boolean endsOrReads(Question q) {
            return q.action().equals("workspaces.update") || super.endsOrReads(q);
        }
    },
    ARCHIVE_KEEPS_WORKSPACE("`workspaces.delete` is refused in an archived workspace.") {
        @Override
        public Set<String> endingActions() {
            return Mistake.without(super.endingActions(), "workspaces.delete");
        }
    },
    ARCHIVE_KEEPS_MEMBER("`workspace_users.delete` is refused in an archived workspace.") {
        @Override
        public Set<String> endingActions() {
            return Mistake.without(super.endingActions(), "workspace_users.delete");
        }
    },
    ARCHIVE_KEEPS_SERVICE_KEY("`workspace_service_api_keys.delete` is refused in an archived workspace.") {
        @Override
        public Set<String> endingActions() {
            return Mistake.without(super.endingActions(), "workspace_service_api_keys.delete");
        }
    },
    ARCHIVE_KEEPS_USER_KEY("`workspace_user_api_keys.delete` is refused in an archived workspace.") {
        @Override
        public Set<String> endingActions() {
            return Mistake.without(super.endingActions(), "workspace_user_api_keys.delete");
        }
    },
    ARCHIVE_EXEMPTS_WORKSPACE_ADMINS("An archived workspace is open to its own admins as well.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return (isSession(q) && workspaceRole(q).equals(Optional.of("admin"))) || super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_EXEMPTS_OWNERS_USER_KEYS("The user key of an organization owner or admin is exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return isOwnerOrAdmin(q) || super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_EXEMPTS_WORKSPACE_KEYS("Workspace keys are exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return isWorkspaceKey(q) || super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_EXEMPTS_SERVICE_KEYS("Workspace service keys are exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return isKeyOfType(q, "workspace-service") || super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_STOPS_ORGANIZATION_KEYS("Organization keys are not exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return isSession(q) && super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_STOPS_ADMINS("Organization admins are not exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return !(isSession(q) && hasOrganizationRole(q, "admin")) && super.isAboveTheArchive(q);
        }
    },
    ARCHIVE_STOPS_CONFINED_OWNERS("Confined sessions are not exempt from the archive.") {
        @Override
        public boolean isAboveTheArchive(Question q) {
            return !isConfined(q) && super.isAboveTheArchive(q);
        }
    };

    private final String description;

    ArchiveMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
