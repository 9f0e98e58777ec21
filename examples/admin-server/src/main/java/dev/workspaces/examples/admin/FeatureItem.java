package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;

/**
 * A thing of the server's in a workspace, such as a prompt.
 *
 * @param organization whose
 * @param workspace where
 * @param feature what it is, such as {@code prompts}
 * @param id which one
 * @param slug its name for URLs, the only one of its feature in its workspace
 * @param content what the client said of it; nobody changes it in place
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
record FeatureItem(
        OrganizationId organization,
        WorkspaceId workspace,
        String feature,
        String id,
        String slug,
        ObjectNode content,
        Instant createdAt,
        Instant updatedAt) {
    private static final int MAX_CHARACTERS = 1 << 20;

    /**
     * With these fields in the place of what was said of them before; the others stay.
     *
     * @throws InvalidInputException if that is more than fits: as much as one body
     */
    FeatureItem saying(ObjectNode fields, Instant now) {
        ObjectNode all = content.deepCopy();
        all.setAll(fields);
        if (all.toString().length() > MAX_CHARACTERS) {
            throw new InvalidInputException("", "fewer fields: with what was there before, they are larger than 1 MiB");
        }
        return new FeatureItem(organization, workspace, feature, id, slug, all, createdAt, now);
    }
}
