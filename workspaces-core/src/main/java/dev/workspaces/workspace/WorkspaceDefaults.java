package dev.workspaces.workspace;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Labels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What things that are made in a workspace start with.
 *
 * <p>No text of it has control characters.
 *
 * @param metadata labels of the host's, as {@link Labels} checks them
 * @param userKeyConfig id of the config that user keys use; empty for none; the host's
 * @param userKeyScopes what the user keys hold that are made when somebody joins, by name, sorted, each once; a name that is
 *     not known grants nothing
 */
public record WorkspaceDefaults(
        Map<String, String> metadata, Optional<String> userKeyConfig, List<String> userKeyScopes) {
    private static final int MAX_SCOPES = 4096;
    private static final int MAX_VALUE = 255;
    private static final WorkspaceDefaults NONE = new WorkspaceDefaults(Map.of(), Optional.empty(), List.of());

    /**
     * Checks the sizes and the texts.
     *
     * @throws InvalidInputException if something is too long or has control characters, or there is too much of it
     */
    public WorkspaceDefaults {
        metadata = new Labels(metadata).values();
        userKeyScopes = userKeyScopes.stream().distinct().sorted().toList();
        Labels.requireNames("userKeyConfig", userKeyConfig.stream().toList(), MAX_VALUE);
        if (userKeyScopes.size() > MAX_SCOPES) {
            throw new InvalidInputException("userKeyScopes", "at most " + MAX_SCOPES + " scopes");
        }
        Labels.requireNames("userKeyScopes", userKeyScopes, MAX_VALUE);
    }

    /** Nothing. */
    public static WorkspaceDefaults none() {
        return NONE;
    }

    /** With these labels, and only these. */
    public WorkspaceDefaults withMetadata(Map<String, String> labels) {
        return new WorkspaceDefaults(labels, userKeyConfig, userKeyScopes);
    }

    /** With these scopes, and only these, for the user keys that are made when somebody joins. */
    public WorkspaceDefaults withUserKeyScopes(Collection<String> names) {
        return new WorkspaceDefaults(metadata, userKeyConfig, List.copyOf(names));
    }
}
