package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;

import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The full document broken in every place in turn. */
final class Defects {
    static final String TWICE = "twice";
    static final String AT_THE_END = "at the end";

    private static final String UNKNOWN = "Unknown member";
    private static final Pattern REQUIRED = Pattern.compile("/now"
            + "|/features/\\d+/(name|level|actions)"
            + "|/organizations/\\d+/id"
            + "|/organizations/\\d+/users/\\d+/(id|role)"
            + "|/organizations/\\d+/workspaces/\\d+/(id|members/\\d+/(user|role))"
            + "|/organizations/\\d+/keys/\\d+/(id|type)|/organizations/0/keys/([01]/workspace|1/user)"
            + "|/requests/\\d+/(id|principal|organization|action|resource/(kind|id))");
    private static final Pattern IDENTIFIER = Pattern.compile("/organizations/.*/?(id|user|workspace)"
            + "|/requests/\\d+/(organization|workspace|principal/(user|key|workspace)|resource/.*)");
    private static final Pattern WORD =
            Pattern.compile("/features/\\d+/(level|actions/.*)|/organizations/.*/(role|status|type|userApiKeySecretTo)"
                    + "|/organizations/0/override_categories/.*");

    private static final Map<JsonNodeType, String> VALUES = Map.of(
            JsonNodeType.NULL, "null",
            JsonNodeType.BOOLEAN, "true",
            JsonNodeType.NUMBER, "7",
            JsonNodeType.STRING, "\"?\"",
            JsonNodeType.ARRAY, "[]",
            JsonNodeType.OBJECT, "{}");

    /** The places that take values of two types. */
    private static final Map<String, List<JsonNodeType>> TAKING_TWO = Map.of(
            "/organizations/0/keys/0/expires_at", List.of(JsonNodeType.NULL, JsonNodeType.STRING),
            "/organizations/0/settings/userApiKeyRotationPeriodDays",
                    List.of(JsonNodeType.NUMBER, JsonNodeType.STRING));

    private Defects() {}

    /** Each value replaced by one of each other type. */
    static Stream<Defect> wrongTypes() {
        return FULL.places().stream()
                .flatMap(place -> VALUES.entrySet().stream()
                        .filter(value -> !takes(place, value.getKey()))
                        .map(value -> replaced(place, value.getValue())));
    }

    /** Each identifier empty. */
    static Stream<Defect> emptyIdentifiers() {
        return matching(IDENTIFIER).map(place -> replaced(place, "\"\""));
    }

    /** Each word that is one of a few, replaced by one that is none of them. */
    static Stream<Defect> unheardOfWords() {
        return matching(WORD)
                .flatMap(place -> Stream.of(
                                "",
                                "unheard-of",
                                FULL.at(place).asText() + " ",
                                "A" + FULL.at(place).asText())
                        .map(word -> replaced(place, "\"" + word + "\"")));
    }

    /** Each required member left out. */
    static Stream<Defect> missing() {
        return FULL.members().stream()
                .filter(Defects::isRequired)
                .map(member ->
                        new Defect("missing", member, FULL.without(member).text()));
    }

    /** Each member twice. */
    static Stream<Defect> doubled() {
        return FULL.members().stream().map(member -> {
            String again = TextNode.valueOf(Document.name(member)) + ":" + FULL.at(member);
            DocumentText text = new DocumentText(FULL).ending(Document.parent(member), again);
            return new Defect(TWICE, member, text.text());
        });
    }

    /** An unknown member at the start and at the end of each object. */
    static Stream<Defect> unknown() {
        String member = TextNode.valueOf(UNKNOWN) + ":\"read\"";
        return FULL.objects().stream().flatMap(place -> {
            String atStart = new DocumentText(FULL).starting(place, member).text();
            String atEnd = new DocumentText(FULL).ending(place, member).text();
            String there = place + "/" + UNKNOWN;
            return Stream.of(new Defect("at the start", there, atStart), new Defect(AT_THE_END, there, atEnd));
        });
    }

    static boolean isRequired(String member) {
        return REQUIRED.matcher(member).matches();
    }

    private static Stream<String> matching(Pattern pattern) {
        return FULL.places().stream()
                .filter(place -> pattern.matcher(place).matches())
                .filter(place -> FULL.at(place).isTextual());
    }

    private static boolean takes(String place, JsonNodeType type) {
        JsonNodeType own = FULL.at(place).getNodeType();
        return TAKING_TWO.getOrDefault(place, List.of(own)).contains(type);
    }

    private static Defect replaced(String place, String value) {
        return new Defect("= " + value, place, FULL.with(place, value).text());
    }
}
