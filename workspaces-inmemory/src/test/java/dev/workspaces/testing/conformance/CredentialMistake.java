package dev.workspaces.testing.conformance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Mistakes in checks 3 to 7: keys, their owners, and what a kind of credential may hold. */
enum CredentialMistake implements Mistake {
    DISABLED_KEY_WORKS("Only a revoked key is refused.") {
        @Override
        public boolean isOff(String status) {
            return status.equals("revoked");
        }
    },
    REVOKED_KEY_WORKS("Only a disabled key is refused.") {
        @Override
        public boolean isOff(String status) {
            return status.equals("disabled");
        }
    },
    KEY_WORKS_AT_ITS_EXPIRY("A key still works at the very nanosecond of its expiry.") {
        @Override
        public boolean isBefore(Instant now, Instant expiry) {
            return !now.isAfter(expiry);
        }
    },
    EXPIRY_TO_THE_SECOND("Expiries are compared to the second.") {
        @Override
        public boolean isBefore(Instant now, Instant expiry) {
            return now.truncatedTo(ChronoUnit.SECONDS).isBefore(expiry.truncatedTo(ChronoUnit.SECONDS));
        }
    },
    EXPIRY_TO_THE_MILLISECOND("Expiries are compared to the millisecond.") {
        @Override
        public boolean isBefore(Instant now, Instant expiry) {
            return now.toEpochMilli() < expiry.toEpochMilli();
        }
    },
    EXPIRY_TO_THE_MICROSECOND("Expiries are compared to the microsecond.") {
        @Override
        public boolean isBefore(Instant now, Instant expiry) {
            return now.truncatedTo(ChronoUnit.MICROS).isBefore(expiry.truncatedTo(ChronoUnit.MICROS));
        }
    },
    KEY_OF_ANY_ORGANIZATION("A key works in every organization that exists.") {
        @Override
        public boolean keyIsOfOrganization(Question q) {
            return true;
        }
    },
    KEY_UNKNOWN_ELSEWHERE("A key of another organization is unknown.") {
        @Override
        public boolean keyExists(Question q) {
            return isSession(q) || keyIsOfOrganization(q);
        }
    },
    SUSPENDED_SESSION_WORKS("A suspended membership is as good as an active one for a session.") {
        @Override
        public boolean userIsActive(Question q) {
            return membership(q).isPresent();
        }
    },
    SUSPENDED_OWNERS_KEY_WORKS("The key of a suspended owner works.") {
        @Override
        public boolean ownerIsActive(Question q) {
            return membership(q).isPresent();
        }
    },
    SUSPENDED_ADMINS_KEY_WORKS("The key of a suspended owner or admin of the organization works.") {
        @Override
        public boolean ownerIsActive(Question q) {
            return isOwnerOrAdmin(q) || super.ownerIsActive(q);
        }
    },
    DEPARTED_OWNERS_KEY_WORKS("The key of somebody who is not in the organization works, if nothing else stops it.") {
        @Override
        public boolean keyOwnerIsInWorkspace(Question q) {
            return membership(q).isEmpty() || super.keyOwnerIsInWorkspace(q);
        }
    },
    KEY_OWNER_LOOKED_AT_EARLY(
            "A user key whose owner is not active in the organization is not in the organization either.") {
        @Override
        public boolean keyIsOfOrganization(Question q) {
            return super.keyIsOfOrganization(q) && (!isKeyOfType(q, "workspace-user") || isActiveMember(q));
        }
    },
    ADMINS_KEY_NEEDS_A_ROW("The user key of an organization owner or admin needs a membership row in its workspace.") {
        @Override
        public boolean ownerBelongsToWorkspace(Question q) {
            return workspaceRole(q).isPresent();
        }
    },
    ONLY_OWNERS_KEY_NEEDS_NO_ROW("The user key of an organization admin needs a membership row in its workspace.") {
        @Override
        public boolean ownerBelongsToWorkspace(Question q) {
            return hasOrganizationRole(q, "owner") || workspaceRole(q).isPresent();
        }
    },
    KEY_OWNER_IN_ANY_WORKSPACE("The owner of a user key may be a member of any workspace of the organization.") {
        @Override
        public boolean ownerBelongsToWorkspace(Question q) {
            return isOwnerOrAdmin(q)
                    || inOrganization(q, "workspaces").stream()
                            .anyMatch(workspace -> roleIn(q, workspace).isPresent());
        }
    },
    KEY_OWNER_IN_ORGANIZATION_ONLY("The owner of a user key needs no membership in the key's workspace.") {
        @Override
        public boolean ownerBelongsToWorkspace(Question q) {
            return true;
        }
    },
    USER_KEY_LIKE_SERVICE_KEY("A user key may hold what a workspace service key may.") {
        @Override
        public String credentialColumn(Question q) {
            return isKeyOfType(q, "workspace-user") ? "workspace_service_key" : super.credentialColumn(q);
        }
    },
    SERVICE_KEY_LIKE_ORGANIZATION_KEY("A workspace service key may hold what an organization key may.") {
        @Override
        public String credentialColumn(Question q) {
            return isKeyOfType(q, "workspace-service") ? "organisation_service_key" : super.credentialColumn(q);
        }
    },
    ORGANIZATION_KEY_LIKE_SESSION("An organization key may hold what a session may.") {
        @Override
        public String credentialColumn(Question q) {
            return isKeyOfType(q, "organisation-service") ? "session" : super.credentialColumn(q);
        }
    },
    SESSION_HOLDS_EVERYTHING("A session may ask for every action, its role decides.") {
        @Override
        public boolean credentialMayHold(Question q) {
            return isSession(q) ? !isConfined(q) || confinementLeaves(q) : super.credentialMayHold(q);
        }
    },
    CONFINED_SESSION_EVERY_LEVEL("A confined session may ask for organization-level actions.") {
        @Override
        public boolean confinementLeaves(Question q) {
            return true;
        }
    },
    CONFINED_SESSION_READS_EVERY_LEVEL("A confined session may read at the level of the organization.") {
        @Override
        public boolean confinementLeaves(Question q) {
            return isWorkspaceLevel(q) || hasEffect(q, "read");
        }
    },
    CONFINED_SESSION_LISTS_NO_WORKSPACES("A confined session may not list workspaces.") {
        @Override
        public boolean confinementLeaves(Question q) {
            return isWorkspaceLevel(q);
        }
    };

    private final String description;

    CredentialMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
