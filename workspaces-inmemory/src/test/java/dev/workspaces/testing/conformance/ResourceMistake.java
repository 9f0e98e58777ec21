package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Optional;

/** Mistakes in checks 14 to 17: the place and owner of a resource, and limits. */
enum ResourceMistake implements Mistake {
    RESOURCE_OF_ANY_ORGANIZATION("The organization of a resource does not matter.") {
        @Override
        public boolean isOfOrganization(Question q) {
            return true;
        }
    },
    RESOURCE_OF_ANY_WORKSPACE("The workspace of a resource does not matter.") {
        @Override
        public boolean isOfWorkspace(Question q) {
            return true;
        }
    },
    RESOURCE_PLACE_FOR_WORKSPACE_LEVEL_ONLY(
            "At the level of the organization the workspace of a resource does not matter.") {
        @Override
        public boolean isOfWorkspace(Question q) {
            return !isWorkspaceLevel(q) || super.isOfWorkspace(q);
        }
    },
    RESOURCE_FREE_WHERE_NO_WORKSPACE_IS("Where the request has no workspace the one of the resource does not matter.") {
        @Override
        public boolean isOfWorkspace(Question q) {
            return workspaceId(q).isEmpty() || super.isOfWorkspace(q);
        }
    },
    RESOURCE_ALWAYS_NEEDS_A_WORKSPACE("A resource without a workspace is refused at every level.") {
        @Override
        public boolean isOfWorkspace(Question q) {
            return resourceWorkspace(q).isPresent() && super.isOfWorkspace(q);
        }
    },
    RESOURCE_WITHOUT_DEFAULT_WORKSPACE("A resource that names no workspace has none.") {
        @Override
        public Optional<String> resourceWorkspace(Question q) {
            return resource(q).flatMap(resource -> resource.text("workspace"));
        }
    },
    RESOURCE_DEFAULT_IS_THE_NAMED_WORKSPACE(
            "A resource's default workspace is the one that the request names, not the caller's own.") {
        @Override
        public Optional<String> resourceWorkspace(Question q) {
            return resource(q)
                    .flatMap(it -> it.text("workspace"))
                    .or(() -> q.request().text("workspace"));
        }
    },
    RESOURCE_KIND_LOOKED_AT("A resource has to be of the kind that the action names.") {
        @Override
        public boolean resourceIsInside(Question q) {
            return super.resourceIsInside(q)
                    && resource(q)
                            .filter(it -> !q.action().startsWith(it.word("kind") + "."))
                            .isEmpty();
        }
    },
    NOBODYS_RESOURCE_IS_OWN("A resource that nobody owns is everybody's own.") {
        @Override
        public boolean isOwner(Question q) {
            return resource(q).filter(resource -> resource.has("owner")).isEmpty() || super.isOwner(q);
        }
    },
    UNKNOWN_OWNERS_RESOURCE_IS_OWN("A resource whose owner is not in the organization is everybody's own.") {
        @Override
        public boolean isOwner(Question q) {
            return resource(q)
                            .flatMap(resource -> resource.text("owner"))
                            .filter(owner -> find(inOrganization(q, "users"), "id", owner)
                                    .isEmpty())
                            .isPresent()
                    || super.isOwner(q);
        }
    },
    OWNER_ASKED_AT_EVERY_LEVEL("At the level of the organization too a resource has to be the caller's own.") {
        @Override
        public boolean resourceIsOwn(Question q) {
            return !isOwnGrant(q) || resource(q).isEmpty() || isOwner(q);
        }
    },
    OWNER_ASKED_FOR_WRITES_ONLY("Somebody else's resource may be read.") {
        @Override
        public boolean resourceIsOwn(Question q) {
            return hasEffect(q, "read") || super.resourceIsOwn(q);
        }
    },
    OWNER_NEEDED_TO_BE_NAMED("A grant of what is the caller's own needs a resource.") {
        @Override
        public boolean resourceIsOwn(Question q) {
            return super.resourceIsOwn(q)
                    && !(isOwnGrant(q) && isWorkspaceLevel(q) && resource(q).isEmpty());
        }
    },
    OWNER_ASKED_OF_EVERYBODY("A user key is touched by its owner only.") {
        @Override
        public boolean isOwnGrant(Question q) {
            return super.isOwnGrant(q) || q.action().startsWith("workspace_user_api_keys.");
        }
    },
    LIMITS_FOR_EVERY_EFFECT("Limits count for reading and writing too.") {
        @Override
        public boolean isLimited(Question q) {
            return !isSession(q);
        }
    },
    LIMITS_FOR_WRITES("Limits count for writing too.") {
        @Override
        public boolean isLimited(Question q) {
            return hasEffect(q, "write") || super.isLimited(q);
        }
    },
    WORKSPACE_BUDGET_IGNORED("The budget of the workspace does not matter.") {
        @Override
        public List<Node> limiting(Question q, String state) {
            return state.equals("exhausted") ? key(q).stream().toList() : super.limiting(q, state);
        }
    },
    KEY_BUDGET_IGNORED("The budget of the key does not matter.") {
        @Override
        public List<Node> limiting(Question q, String state) {
            return state.equals("exhausted") ? workspace(q).stream().toList() : super.limiting(q, state);
        }
    },
    WORKSPACE_RATE_IGNORED("The rate limit of the workspace does not matter.") {
        @Override
        public List<Node> limiting(Question q, String state) {
            return state.equals("rate_limited") ? key(q).stream().toList() : super.limiting(q, state);
        }
    },
    KEY_RATE_IGNORED("The rate limit of the key does not matter.") {
        @Override
        public List<Node> limiting(Question q, String state) {
            return state.equals("rate_limited") ? workspace(q).stream().toList() : super.limiting(q, state);
        }
    },
    USER_KEYS_UNLIMITED("Limits count for service keys only.") {
        @Override
        public boolean isLimited(Question q) {
            return !isKeyOfType(q, "workspace-user") && super.isLimited(q);
        }
    },
    WORKSPACE_LIMITS_FOR_USER_KEYS_ONLY("The limits of a workspace count for its user keys only.") {
        @Override
        public List<Node> limiting(Question q, String state) {
            return isKeyOfType(q, "workspace-user")
                    ? super.limiting(q, state)
                    : key(q).stream().toList();
        }
    };

    private final String description;

    ResourceMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
