package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What is read and answered of a feature's thing: what the client said, and what the server knows better. */
final class FeatureShape {
    /** What the client does not decide, and repeats from the path or from an answer. */
    private static final List<String> KNOWN = List.of(
            "object",
            "id",
            "slug",
            "organisation_id",
            "workspace_id",
            "created_at",
            "last_updated_at",
            "masked_api_key");

    private static final Map<String, String> KINDS = Map.of(
            "configs", "config",
            "prompts", "prompt",
            "guardrails", "guardrail",
            "virtual-keys", "virtual-key",
            "providers", "provider");

    private static final String SECRET = "key";
    private static final int LAST_SHOWN = 4;

    private FeatureShape() {}

    static ObjectNode content(Fields body) {
        return body.node().deepCopy().remove(KNOWN);
    }

    static Json of(FeatureItem item) {
        Json shape = Json.object(String.valueOf(KINDS.get(item.feature())))
                .with("id", item.id())
                .with("slug", item.slug())
                .with("organisation_id", item.organization())
                .with("workspace_id", item.workspace())
                .with("created_at", item.createdAt())
                .with("last_updated_at", item.updatedAt());
        item.content().properties().forEach(field -> put(shape, item.feature(), field));
        return shape;
    }

    /** A provider's key is the one thing that goes in and never comes out. */
    private static void put(Json shape, String feature, Map.Entry<String, JsonNode> field) {
        boolean isSecret = feature.equals("virtual-keys") && field.getKey().equals(SECRET);
        if (isSecret) {
            String text = field.getValue().asText();
            shape.with(
                    "masked_api_key",
                    text.length() < 3 * LAST_SHOWN ? "…" : "…" + text.substring(text.length() - LAST_SHOWN));
        } else {
            shape.with(field.getKey(), field.getValue());
        }
    }
}
