package dev.workspaces.testing.conformance;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Mistakes about names: identifiers, actions, and the features that a host adds. */
enum NameMistake implements Mistake {
    IDENTIFIERS_IGNORE_CASE("Identifiers that differ only in case are the same.") {
        @Override
        public boolean same(String one, String other) {
            return one.equalsIgnoreCase(other);
        }
    },
    IDENTIFIERS_ARE_NORMALISED("Identifiers that look the same once composed are the same.") {
        @Override
        public boolean same(String one, String other) {
            return Normalizer.normalize(one, Form.NFC).equals(Normalizer.normalize(other, Form.NFC));
        }
    },
    USER_OF_ANY_ORGANIZATION("The same user id in two organizations has the membership that is found first.") {
        @Override
        public Optional<Node> membership(Question q) {
            return q.organizations().stream()
                    .flatMap(organization ->
                            find(organization.nodes("users"), "id", person(q).orElse("")).stream())
                    .findFirst();
        }
    },
    WORKSPACE_OF_ANY_ORGANIZATION("The same workspace id in two organizations is the workspace that is found first.") {
        @Override
        public Optional<Node> workspace(Question q) {
            return q.organizations().stream()
                    .flatMap(organization ->
                            find(
                                    organization.nodes("workspaces"),
                                    "id",
                                    workspaceId(q).orElse(""))
                                    .stream())
                    .findFirst();
        }
    },
    ACTIONS_IGNORE_CASE("An action is known however it is capitalised.") {
        @Override
        public Map<String, String> row(Question q) {
            Map<String, String> row = super.row(q);
            return row.isEmpty() ? q.catalogue().action(q.action().toLowerCase(Locale.ROOT)) : row;
        }
    },
    ACTIONS_ARE_TRIMMED("An action is known with spaces around it.") {
        @Override
        public Map<String, String> row(Question q) {
            Map<String, String> row = super.row(q);
            return row.isEmpty() ? q.catalogue().action(q.action().strip()) : row;
        }
    },
    NO_HOST_FEATURES("Only the built-in actions are known.") {
        @Override
        public Map<String, String> featureRow(Question q) {
            return Map.of();
        }
    },
    HOST_READS_LIKE_PROMPTS("Reading a host's feature is governed like reading prompts.") {
        @Override
        public String modelOf(String level, String effect) {
            return effect.equals("read") ? "prompts.read" : super.modelOf(level, effect);
        }
    },
    HOST_WRITES_LIKE_PROMPTS("Writing a host's feature is governed like writing prompts.") {
        @Override
        public String modelOf(String level, String effect) {
            return effect.equals("write") && level.equals("workspace")
                    ? "prompts.update"
                    : super.modelOf(level, effect);
        }
    },
    HOST_WRITES_LIKE_READS("A host's feature is written by whoever may read it.") {
        @Override
        public String modelOf(String level, String effect) {
            return super.modelOf(level, effect.equals("write") ? "read" : effect);
        }
    },
    HOST_INVOKES_LIKE_WRITES("A host's data plane is for whoever may write the feature.") {
        @Override
        public String modelOf(String level, String effect) {
            return super.modelOf(level, effect.equals("invoke") ? "write" : effect);
        }
    },
    HOST_ORGANIZATION_LEVEL_IGNORED("Every feature of a host is taken to be workspace-level.") {
        @Override
        public String modelOf(String level, String effect) {
            return super.modelOf("workspace", effect);
        }
    },
    HOST_ORGANIZATION_READS_FOR_MEMBERS(
            "Every member of the organization reads its organization-level host features.") {
        @Override
        public String modelOf(String level, String effect) {
            return level.equals("organization") && effect.equals("read")
                    ? "organisation_integrations.list"
                    : super.modelOf(level, effect);
        }
    },
    UNNAMED_HOST_ACTIONS_READ("An action that a feature does not name is one that reads.") {
        @Override
        public Optional<String> effectIn(Node feature, String action) {
            Optional<String> effect = super.effectIn(feature, action);
            return action.startsWith(feature.word("name") + ".") ? effect.or(() -> Optional.of("read")) : effect;
        }
    };

    private final String description;

    NameMistake(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }
}
