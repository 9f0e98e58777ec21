package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GetQuery.GetWorkspace;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that comes in, with everything that can be wrong with it: the field is named, and nothing has changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTextTest {
    private static final List<String> EMPTY = List.of("", " ", "\t", "\u00a0\u2003", "\u200b");
    private static final List<String> CONTROLS = List.of(
            "a\nb", "a\rb", "a\0b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u2028b", "\u202eab", "\ud800", "a\udc00");
    private static final List<String> NO_SLUGS = List.of(
            "a",
            "A-B",
            "-ab",
            "ab-",
            "a--b",
            "a_b",
            "a b",
            "a.b",
            "ab/",
            "\u00e9t\u00e9",
            "\uff41\uff42",
            "wsp_1",
            "a".repeat(64));
    private static final List<String> NO_ADDRESSES = List.of(
            "mel",
            "mel@",
            "@acme.test",
            "mel@acme",
            "a@b@acme.test",
            "mel @acme.test",
            "mel@acme..test",
            ".mel@acme.test",
            "mel.@acme.test",
            "<mel@acme.test>",
            "mel@acme.test\n",
            "mel\0@acme.test",
            "a".repeat(65) + "@acme.test",
            "mel@" + "a".repeat(250) + ".test",
            "\u212aim@acme.test");

    private final Company company = new Company();

    @AfterAll
    void close() {
        company.close();
    }

    private record Field(String name, String where, BiConsumer<Company, String> given) {}

    private static List<Field> names() {
        return List.of(
                field("name", "a workspace", (it, text) -> olga(it).carryOut(CreateWorkspace.named(text))),
                field(
                        "name",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).named(text))),
                field(
                        "name",
                        "the organization's",
                        (it, text) -> olga(it).carryOut(new UpdateOrganization().named(text))),
                field(
                        "name",
                        "an organization to be",
                        (it, text) -> founded(it, NewOrganization.of(text, "new", "a@b.test"))),
                field(
                        "name",
                        "its workspace",
                        (it, text) -> founded(it, founding(it).withWorkspace(text))),
                field("firstName", "a person", (it, text) -> add(it, Profile.named(text, "B"))),
                field("lastName", "a person", (it, text) -> add(it, Profile.named("A", text))),
                field(
                        "externalId",
                        "a person",
                        (it, text) -> add(it, Profile.none().withExternalId(text))),
                field(
                        "externalId",
                        "a person's new",
                        (it, text) -> olga(it).carryOut(UpdatePerson.externalId(it.mel, text))),
                field(
                        "group",
                        "a group",
                        (it, text) ->
                                olga(it).carryOut(new MapGroup(GroupName.of(text), it.research, WorkspaceRole.MEMBER))),
                field(
                        "idempotencyKey",
                        "a condition",
                        (it, text) -> olga(it).carryOut(
                                        CreateWorkspace.named("W"),
                                        Conditions.none().once(text))),
                field("requestId", "a request", (it, text) -> acting(it, RequestInfo.of(text, "192.0.2.1"))),
                field("clientAddress", "a request", (it, text) -> acting(it, RequestInfo.of("r", text))));
    }

    private static List<Field> slugs() {
        return List.of(
                field(
                        "slug",
                        "a workspace",
                        (it, text) ->
                                olga(it).carryOut(CreateWorkspace.named("W").withSlug(text))),
                field(
                        "slug",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).withSlug(text))),
                field(
                        "slug",
                        "the organization's",
                        (it, text) -> olga(it).carryOut(new UpdateOrganization().withSlug(text))),
                field(
                        "slug",
                        "an organization to be",
                        (it, text) -> founded(it, NewOrganization.of("New", text, "a@b.test"))));
    }

    private static List<Field> addresses() {
        return List.of(
                field(
                        "email",
                        "somebody to add",
                        (it, text) -> olga(it).carryOut(new AddPerson(text, OrganizationRole.MEMBER))),
                field("email", "somebody's new", (it, text) -> olga(it).carryOut(UpdatePerson.email(it.mel, text))),
                field(
                        "email",
                        "somebody to invite",
                        (it, text) -> olga(it).carryOut(InvitePerson.of(text, OrganizationRole.MEMBER))),
                field(
                        "email",
                        "an owner to be",
                        (it, text) -> founded(it, NewOrganization.of("New", it.name + "-2", text))));
    }

    private static List<Field> descriptions() {
        return List.of(
                field(
                        "description",
                        "a workspace",
                        (it, text) ->
                                olga(it).carryOut(CreateWorkspace.named("W").described(text))),
                field(
                        "description",
                        "a workspace's new",
                        (it, text) -> olga(it).carryOut(
                                        UpdateWorkspace.of(it.research).described(text))));
    }

    /** Ids that the library cannot have given, where they would be put on record. */
    private static List<Field> ids() {
        return List.of(
                field(
                        "workspace",
                        "a workspace to archive",
                        (it, text) -> olga(it).carryOut(new ArchiveWorkspace(WorkspaceId.of(text)))),
                field(
                        "workspace",
                        "a workspace to read",
                        (it, text) -> olga(it).ask(new GetWorkspace(WorkspaceId.of(text)))),
                field(
                        "workspace",
                        "a confined session",
                        (it, text) -> it.as(it.session(it.olga).confinedTo(WorkspaceId.of(text)))),
                field("user", "a session", (it, text) -> it.as(Principal.session(it.acme, UserId.of(text)))),
                field(
                        "organization",
                        "a session",
                        (it, text) -> it.as(Principal.session(OrganizationId.of(text), it.olga))));
    }

    static Stream<Arguments> bad() {
        List<String> tooLong = List.of("a".repeat(256), "a".repeat(1 << 20));
        return Stream.of(
                        pairs(names(), EMPTY, "not blank"),
                        pairs(names(), CONTROLS, "without control characters"),
                        pairs(names(), tooLong, "at most 255 characters"),
                        pairs(slugs(), EMPTY, ""),
                        pairs(slugs(), CONTROLS, ""),
                        pairs(slugs(), NO_SLUGS, ""),
                        pairs(addresses(), EMPTY, "an e-mail address"),
                        pairs(addresses(), NO_ADDRESSES, "an e-mail address"),
                        pairs(descriptions(), List.of("a\0b", "\u202eab", "\udfff"), "without control characters"),
                        pairs(descriptions(), List.of("a".repeat(2001)), "at most 2000 characters"),
                        pairs(ids(), List.of("a\0b", "a\nb", "\ud800"), "without control characters"),
                        pairs(ids(), tooLong, "at most 255 characters"))
                .flatMap(pairs -> pairs);
    }

    @ParameterizedTest(name = "{0} of {1}, case {3}")
    @MethodSource("bad")
    void is_refused_by_its_field_and_changes_nothing(
            String field, String where, Field given, int number, String text, String expected) {
        AuditHead before = head();

        // "\t" is both: a control character is named first
        String words = text.equals("\t") && expected.equals("not blank") ? "without control characters" : expected;
        assertThatThrownBy(() -> given.given().accept(company, text))
                .isInstanceOfSatisfying(InvalidInputException.class, thrown -> {
                    assertThat(thrown.place()).isEqualTo(field);
                    assertThat(thrown.expected()).contains(words);
                })
                .hasMessageStartingWith(field + ": expected ");
        assertThat(head()).isEqualTo(before);
    }

    private static Stream<Arguments> pairs(List<Field> fields, List<String> texts, String expected) {
        return fields.stream()
                .flatMap(field -> Stream.iterate(0, at -> at < texts.size(), at -> at + 1)
                        .map(at -> Arguments.of(field.name(), field.where(), field, at, texts.get(at), expected)));
    }

    private static Field field(String name, String where, BiConsumer<Company, String> given) {
        return new Field(name, where, given);
    }

    private static Acting olga(Company company) {
        return company.as(company.olga);
    }

    private static void add(Company company, Profile profile) {
        olga(company).carryOut(new AddPerson(EmailAddress.of(company.email("new")), OrganizationRole.MEMBER, profile));
    }

    private static void acting(Company company, RequestInfo info) {
        company.workspaces.actingFor(company.session(company.olga), info).carryOut(CreateWorkspace.named("W"));
    }

    private static NewOrganization founding(Company company) {
        return NewOrganization.of("New", company.name + "-2", company.email("founder"));
    }

    private static void founded(Company company, NewOrganization wanted) {
        company.workspaces.system(RequestInfo.none()).createOrganization(wanted);
    }

    private AuditHead head() {
        return company.storage.read(snapshot -> snapshot.audit().head(company.acme));
    }
}
