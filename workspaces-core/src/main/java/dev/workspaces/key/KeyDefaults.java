package dev.workspaces.key;

import dev.workspaces.id.Labels;
import java.util.Map;
import java.util.Optional;

/**
 * What calls with a key start with.
 *
 * @param metadata labels of the host's, as {@link Labels} checks them
 * @param config id of a config of the host's, 1 to 255 characters; empty for none
 * @param isConfigOverridable whether a call may name another config
 */
public record KeyDefaults(Map<String, String> metadata, Optional<String> config, boolean isConfigOverridable) {
    private static final int MAX_CONFIG = 255;
    private static final KeyDefaults NONE = new KeyDefaults(Map.of(), Optional.empty(), true);

    /**
     * Checks the sizes and the texts.
     *
     * @throws dev.workspaces.error.InvalidInputException if something is too long or has control characters, or there is too much of it
     */
    public KeyDefaults {
        metadata = new Labels(metadata).values();
        Labels.requireNames("config", config.stream().toList(), MAX_CONFIG);
    }

    /** Nothing, and calls choose. */
    public static KeyDefaults none() {
        return NONE;
    }

    /** With these labels, and only these. */
    public KeyDefaults withMetadata(Map<String, String> labels) {
        return new KeyDefaults(labels, config, isConfigOverridable);
    }

    /** With this config, which calls may override. */
    public KeyDefaults withConfig(String id) {
        return new KeyDefaults(metadata, Optional.of(id), true);
    }

    /** With this config, whatever calls say. */
    public KeyDefaults withFixedConfig(String id) {
        return new KeyDefaults(metadata, Optional.of(id), false);
    }
}
