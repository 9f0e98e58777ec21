package dev.workspaces.examples.admin;

import dev.workspaces.key.KeyDefaults;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What things in a workspace, and calls with a key, start with. */
final class Defaults {
    private static final String DEFAULTS = "defaults";
    private static final String METADATA = "metadata";
    private static final String CONFIG = "config_id";
    private static final String OVERRIDE = "allow_config_override";
    private static final String SCOPES = "user_key_scopes";

    private Defaults() {}

    /** All of a workspace's; empty where the body says none. */
    static Optional<WorkspaceDefaults> ofWorkspace(Fields body) {
        return body.object(DEFAULTS)
                .map(fields -> body.at(
                        DEFAULTS,
                        () -> new WorkspaceDefaults(
                                fields.labels(METADATA).orElse(Map.of()),
                                fields.text(CONFIG),
                                fields.texts(SCOPES).orElse(List.of()))));
    }

    /** All of a key's; empty where the body says none. */
    static Optional<KeyDefaults> ofKey(Fields body) {
        return body.object(DEFAULTS)
                .map(fields -> body.at(
                        DEFAULTS,
                        () -> new KeyDefaults(
                                fields.labels(METADATA).orElse(Map.of()),
                                fields.text(CONFIG),
                                fields.flag(OVERRIDE).orElse(true))));
    }

    static Json shape(WorkspaceDefaults defaults) {
        return Json.empty()
                .with(METADATA, defaults.metadata())
                .withAny(CONFIG, defaults.userKeyConfig())
                .with(SCOPES, defaults.userKeyScopes());
    }

    static Json shape(KeyDefaults defaults) {
        return Json.empty()
                .with(METADATA, defaults.metadata())
                .withAny(CONFIG, defaults.config())
                .with(OVERRIDE, defaults.isConfigOverridable());
    }
}
