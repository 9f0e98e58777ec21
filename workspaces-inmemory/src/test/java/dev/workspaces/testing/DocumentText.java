package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes a document as text, also in ways that no tree can hold: a member twice, or in another order. */
final class DocumentText {
    private final Document document;
    private String object = "none";
    private String first = "";
    private String last = "";
    private boolean isBackwards;

    DocumentText(Document document) {
        this.document = document;
    }

    /** With this at the start of one of its objects, such as {@code "member": 1}. */
    DocumentText starting(String place, String member) {
        object = place;
        first = member;
        return this;
    }

    /** With this at the end of one of its objects. */
    DocumentText ending(String place, String member) {
        object = place;
        last = member;
        return this;
    }

    /** With the members of each object in the opposite order, but {@code requests} still the last of the document. */
    DocumentText backwards() {
        isBackwards = true;
        return this;
    }

    String text() {
        return text(document.tree(), JsonPointer.empty());
    }

    private String text(JsonNode node, JsonPointer here) {
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(text(element, here.appendIndex(elements.size()))));
            return "[" + String.join(",", elements) + "]";
        }
        return node.isObject() ? "{" + String.join(",", members(node, here)) + "}" : node.toString();
    }

    private List<String> members(JsonNode node, JsonPointer here) {
        List<String> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String value = text(member.getValue(), here.appendProperty(member.getKey()));
            members.add(TextNode.valueOf(member.getKey()) + ":" + value);
        }
        if (isBackwards) {
            boolean isDocument = node.has("requests");
            Collections.reverse(isDocument ? members.subList(0, members.size() - 1) : members);
        }
        if (here.toString().equals(object)) {
            members.add(0, first);
            members.add(last);
            members.removeIf(String::isEmpty);
        }
        return members;
    }
}
