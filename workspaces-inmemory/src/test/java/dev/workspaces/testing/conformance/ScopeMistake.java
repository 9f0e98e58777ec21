package dev.workspaces.testing.conformance;

import java.util.List;

/** Mistakes in check 12: the scopes of keys and the ceilings of sessions. */
enum ScopeMistake implements Mistake {
    CEILING_IGNORED("A session's ceiling does not matter.") {
        @Override
        public boolean needsScope(Question q) {
            return !isSession(q);
        }
    },
    EMPTY_CEILING_IS_NONE("An empty ceiling is no ceiling.") {
        @Override
        public boolean needsScope(Question q) {
            return !isSession(q) || !scopes(q).isEmpty();
        }
    },
    EMPTY_SCOPES_ARE_ALL("A key without scopes holds all that its type may.") {
        @Override
        public boolean needsScope(Question q) {
            return super.needsScope(q) && (isSession(q) || !scopes(q).isEmpty());
        }
    },
    CEILING_FOR_WRITES_ONLY("A session's ceiling narrows writing only.") {
        @Override
        public boolean needsScope(Question q) {
            return !isSession(q) || (super.needsScope(q) && hasEffect(q, "write"));
        }
    },
    USER_KEY_NEEDS_NO_SCOPE("A user key is narrowed by its owner's role only.") {
        @Override
        public boolean needsScope(Question q) {
            return !isKeyOfType(q, "workspace-user") && super.needsScope(q);
        }
    },
    CEILING_GRANTS("What a session's ceiling names is granted, whatever the role.") {
        @Override
        public boolean roleIsAsked(Question q) {
            return super.roleIsAsked(q) && !(isSession(q) && needsScope(q));
        }
    },
    STAR_IS_A_SCOPE("The scope `*` is every action.") {
        @Override
        public boolean holdsScope(List<String> scopes, String action) {
            return scopes.contains("*") || super.holdsScope(scopes, action);
        }
    },
    FEATURE_IS_A_SCOPE("A feature's name, with or without a star, is a scope for all its actions.") {
        @Override
        public boolean holdsScope(List<String> scopes, String action) {
            String feature = action.substring(0, action.indexOf('.'));
            return scopes.contains(feature) || scopes.contains(feature + ".*") || super.holdsScope(scopes, action);
        }
    },
    SCOPES_IGNORE_CASE("A scope holds its action however it is capitalised.") {
        @Override
        public boolean holdsScope(List<String> scopes, String action) {
            return scopes.stream().anyMatch(scope -> scope.equalsIgnoreCase(action));
        }
    },
    SCOPES_BY_PREFIX("A scope holds every action that starts with it.") {
        @Override
        public boolean holdsScope(List<String> scopes, String action) {
            return scopes.stream().anyMatch(scope -> action.startsWith(scope));
        }
    },
    WRITING_INCLUDES_READING("Who may update a feature may read it.") {
        @Override
        public boolean holdsScope(List<String> scopes, String action) {
            return scopes.contains(action.replace(".read", ".update")) || super.holdsScope(scopes, action);
        }
    };

    private final String description;

    ScopeMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
