package dev.workspaces.workspace;

import dev.workspaces.error.InvalidInputException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What things that are made in a workspace start with.
 *
 * <p>No text of it has control characters.
 *
 * @param metadata labels of the host's, at most {@value #MAX_ENTRIES}, names 1 to 64 and values up to 255 characters
 * @param userKeyConfig id of the config that user keys use; empty for none; the host's
 * @param userKeyScopes what the user keys hold that are made when somebody joins, by name, sorted, each once; a name that is
 *     not known grants nothing
 */
public record WorkspaceDefaults(
        Map<String, String> metadata, Optional<String> userKeyConfig, List<String> userKeyScopes) {
    private static final int MAX_ENTRIES = 128;
    private static final int MAX_SCOPES = 4096;
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 255;
    private static final WorkspaceDefaults NONE = new WorkspaceDefaults(Map.of(), Optional.empty(), List.of());

    /**
     * Checks the sizes and the texts.
     *
     * @throws InvalidInputException if something is too long or has control characters, or there is too much of it
     */
    public WorkspaceDefaults {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        userKeyScopes = userKeyScopes.stream().distinct().sorted().toList();
        require(metadata.size() <= MAX_ENTRIES, "metadata", "at most " + MAX_ENTRIES + " entries");
        requireShort(metadata.keySet(), "metadata", MAX_NAME);
        require(
                metadata.values().stream().allMatch(value -> value.length() <= MAX_VALUE),
                "metadata",
                "values up to " + MAX_VALUE + " characters");
        requirePlain(metadata.values(), "metadata");
        requireShort(userKeyConfig.stream().toList(), "userKeyConfig", MAX_VALUE);
        require(userKeyScopes.size() <= MAX_SCOPES, "userKeyScopes", "at most " + MAX_SCOPES + " scopes");
        requireShort(userKeyScopes, "userKeyScopes", MAX_VALUE);
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

    private static void requireShort(Collection<String> texts, String place, int max) {
        boolean fits = texts.stream().allMatch(text -> !text.isBlank() && text.length() <= max);
        require(fits, place, "names of 1 to " + max + " characters");
        requirePlain(texts, place);
    }

    private static void requirePlain(Collection<String> texts, String place) {
        boolean isPlain = texts.stream().flatMapToInt(String::codePoints).noneMatch(WorkspaceDefaults::isControl);
        require(isPlain, place, "text without control characters");
    }

    /** Control characters, and halves of characters. */
    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static void require(boolean holds, String place, String expected) {
        if (!holds) {
            throw new InvalidInputException(place, expected);
        }
    }
}
