package dev.workspaces.audit;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One field of an event made another.
 *
 * @param field the way to it, from the event on
 * @param how makes it another
 */
record Edit(String field, UnaryOperator<AuditEvent> how) {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    private static final FieldChange CHANGE =
            new FieldChange(AuditTarget.of("workspace", "wsp_1"), "name", Optional.of("Old"), Optional.of("New"));

    /** An entry that has every field. */
    static AuditEntry full() {
        return AuditEntry.builder()
                .organization(ACME)
                .at(AT)
                .actor(new AuditActor(AuditActor.Kind.KEY, "key_1", Optional.of(UserId.of("usr_1"))))
                .operation("update_workspace")
                .action("workspaces.update")
                .target(AuditTarget.of("workspace", "wsp_1"))
                .workspace(WorkspaceId.of("wsp_1"))
                .outcome(Outcome.DONE)
                .reason("REASON")
                .requestId("request-1")
                .clientAddress("192.0.2.1")
                .addChanges(CHANGE, CHANGE)
                .build();
    }

    /** Each field, and each that may be empty emptied, too. */
    static List<Edit> all() {
        return List.of(
                new Edit("sequence", its -> new AuditEvent(9, its.entry(), its.previousHash(), its.hash())),
                new Edit("previousHash", its -> new AuditEvent(its.sequence(), its.entry(), other(its), its.hash())),
                new Edit("hash", its -> new AuditEvent(its.sequence(), its.entry(), its.previousHash(), other(its))),
                entry("organization", its -> its.organization(OrganizationId.of("globex"))),
                entry("at", its -> its.at(AT.plus(1, ChronoUnit.MICROS))),
                actor("kind", its -> new AuditActor(AuditActor.Kind.USER, its.id(), its.onBehalfOf())),
                actor("id", its -> new AuditActor(its.kind(), "key_2", its.onBehalfOf())),
                actor("onBehalfOf", its -> new AuditActor(its.kind(), its.id(), Optional.of(UserId.of("usr_2")))),
                actor("onBehalfOf", its -> new AuditActor(its.kind(), its.id(), Optional.empty())),
                entry("operation", its -> its.operation("delete_workspace")),
                entry("action", its -> its.action("workspaces.delete")),
                entry("action", its -> its.action(Optional.empty())),
                entry("target.kind", its -> its.target(AuditTarget.of("key", "wsp_1"))),
                entry("target.id", its -> its.target(AuditTarget.of("workspace", "wsp_2"))),
                entry("workspace", its -> its.workspace(WorkspaceId.of("wsp_2"))),
                entry("workspace", its -> its.workspace(Optional.empty())),
                entry("outcome", its -> its.outcome(Outcome.REFUSED)),
                entry("reason", its -> its.reason("ANOTHER")),
                entry("reason", its -> its.reason(Optional.empty())),
                entry("requestId", its -> its.requestId("request-2")),
                entry("requestId", its -> its.requestId(Optional.empty())),
                entry("clientAddress", its -> its.clientAddress("192.0.2.2")),
                entry("clientAddress", its -> its.clientAddress(Optional.empty())),
                entry("changes", its -> its.changes(List.of(CHANGE))),
                entry("changes", its -> its.changes(List.of(CHANGE, CHANGE, CHANGE))),
                change("target.kind", AuditTarget.of("user", "wsp_1"), "name", "Old", "New"),
                change("target.id", AuditTarget.of("workspace", "wsp_2"), "name", "Old", "New"),
                change("field", CHANGE.target(), "slug", "Old", "New"),
                change("before", CHANGE.target(), "name", "Older", "New"),
                change("after", CHANGE.target(), "name", "Old", "Newer"),
                change("before", new FieldChange(CHANGE.target(), "name", Optional.empty(), CHANGE.after())),
                change("after", new FieldChange(CHANGE.target(), "name", CHANGE.before(), Optional.empty())));
    }

    /** To what no event ever had. */
    static List<Edit> toTheImpossible() {
        return List.of(
                entry("at", its -> its.at(Instant.MAX)),
                entry("at", its -> its.at(Instant.MIN)),
                entry("operation", its -> its.operation("\ud800")));
    }

    /** The ways to all the fields that an event has, and a list, which has a length, itself. */
    static Stream<String> fields() {
        return fields("", AuditEvent.class);
    }

    private static Stream<String> fields(String way, Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> type.isRecord() ? isComponent(method) : Modifier.isAbstract(method.getModifiers()))
                .flatMap(method -> field(way + method.getName(), method));
    }

    private static boolean isComponent(Method method) {
        return Stream.of(method.getDeclaringClass().getRecordComponents())
                .anyMatch(component -> component.getAccessor().equals(method));
    }

    private static Stream<String> field(String way, Method method) {
        Class<?> type = method.getReturnType();
        if (type == List.class) {
            return Stream.concat(Stream.of(way), fields(way + ".", FieldChange.class));
        }
        boolean isOfFields = type == AuditEntry.class || type == AuditActor.class || type == AuditTarget.class;
        return isOfFields ? fields(way + ".", type) : Stream.of(way);
    }

    private static Edit entry(String field, UnaryOperator<AuditEntry.Builder> how) {
        return new Edit(
                "entry." + field,
                its -> new AuditEvent(its.sequence(), edited(its.entry(), how), its.previousHash(), its.hash()));
    }

    private static AuditEntry edited(AuditEntry entry, UnaryOperator<AuditEntry.Builder> how) {
        return how.apply(entry.toBuilder()).build();
    }

    private static Edit actor(String field, UnaryOperator<AuditActor> how) {
        return entry("actor." + field, its -> its.actor(how.apply(full().actor())));
    }

    private static Edit change(String field, AuditTarget target, String name, String before, String after) {
        return change(field, new FieldChange(target, name, Optional.of(before), Optional.of(after)));
    }

    /** The second of the two. */
    private static Edit change(String field, FieldChange other) {
        return entry("changes." + field, its -> its.changes(List.of(CHANGE, other)));
    }

    private static String other(AuditEvent event) {
        return event.previousHash().equals(AuditHead.EMPTY_HASH) ? "f".repeat(64) : AuditHead.EMPTY_HASH;
    }

    @Override
    public String toString() {
        return field;
    }
}
