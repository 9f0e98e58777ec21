package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Name;
import dev.workspaces.id.NamePart;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which workspaces a list of {@link dev.workspaces.storage.WorkspaceReader} holds. */
public abstract class WorkspaceListContract extends Contract {
    private static final Name LAB = Name.of("Lab");

    private Tenant acme = Tenant.none();
    private Workspace lab = acme.workspace();
    private Workspace oldLab = acme.workspace();

    /** Constructor for subclasses. */
    protected WorkspaceListContract() {}

    /** Research (with the user), Other, Lab, and Lab again: archived, with the user. */
    @BeforeEach
    void open() {
        acme = tenant();
        lab = insert(WORKSPACE, Some.workspace(acme.id()).toBuilder().name(LAB).build());
        oldLab = insert(
                WORKSPACE,
                Some.workspace(acme.id()).toBuilder()
                        .name(LAB)
                        .status(WorkspaceStatus.ARCHIVED)
                        .build());
        run(transaction -> transaction
                .members()
                .insert(Some.membership(acme.id(), oldLab.id(), acme.user().id())));
    }

    @Test
    void all_of_an_organization_and_no_other() {
        twin(acme);

        assertHolds(WorkspaceFilter.all(), acme.workspace(), acme.other(), lab, oldLab);
    }

    @Test
    void those_that_somebody_has_a_membership_in() {
        Tenant globex = twin(acme);

        assertHolds(WorkspaceFilter.all().ofMember(acme.user().id()), acme.workspace(), oldLab);
        assertHolds(WorkspaceFilter.all().ofMember(globex.stranger().id()));
        assertHolds(WorkspaceFilter.all().ofMember(UserId.of(Some.text("usr"))));
    }

    @Test
    void the_one_that_is_named() {
        assertHolds(WorkspaceFilter.all().only(lab.id()), lab);
        assertHolds(WorkspaceFilter.all().only(WorkspaceId.of(Some.text("wsp"))));
        assertHolds(WorkspaceFilter.all().only(tenant().workspace().id()));
    }

    @Test
    void those_in_a_state() {
        assertHolds(WorkspaceFilter.all().withStatus(WorkspaceStatus.ACTIVE), acme.workspace(), acme.other(), lab);
        assertHolds(WorkspaceFilter.all().withStatus(WorkspaceStatus.ARCHIVED), oldLab);
    }

    @Test
    void those_of_a_name() {
        assertHolds(WorkspaceFilter.all().named(LAB), lab, oldLab);
        assertHolds(WorkspaceFilter.all().named(Name.of("La")));
    }

    @Test
    void those_that_have_something_in_their_name_in_either_case() {
        assertHolds(WorkspaceFilter.all().having(NamePart.of("LA")), lab, oldLab);
        assertHolds(WorkspaceFilter.all().having(NamePart.of("la b")));
        for (String name : List.of(
                "100% [a-z]_\\d.*",
                "^(École|ΛΌΓΟΣ)?$", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", "\ud83c\udf3b Sonne &~@ ß")) {
            Workspace named = insert(
                    WORKSPACE,
                    Some.workspace(acme.id()).toBuilder().name(Name.of(name)).build());
            for (int start = 0; start < name.length(); start = name.offsetByCodePoints(start, 1)) {
                assertHaving(name.substring(start), named);
                assertHaving(name.substring(0, name.offsetByCodePoints(start, 1)), named);
            }
        }
    }

    private void assertHaving(String part, Workspace named) {
        if (!part.isBlank()) {
            for (String either : List.of(part, part.toLowerCase(Locale.ROOT))) {
                assertThat(listed(WorkspaceFilter.all().having(NamePart.of(either))))
                        .as(either)
                        .contains(named);
            }
        }
    }

    /** What means something in a pattern means nothing here. */
    @Test
    void none_that_only_a_pattern_would_have() {
        for (String part :
                List.of(".", "L.b", "L*", "^L", "b$", "[L]ab", "L|b", "%", "L%b", "_ab", "\\w", "(Lab)", "La?b")) {
            assertHolds(WorkspaceFilter.all().having(NamePart.of(part)));
        }
    }

    /** Each way to filter, or not, with each other way. */
    @Test
    void those_that_match_all_of_it() {
        List<Workspace> all = List.of(acme.workspace(), acme.other(), lab, oldLab);
        for (Optional<UserId> member :
                Choices.of(acme.user().id(), acme.stranger().id())) {
            for (Optional<WorkspaceId> only : Choices.of(lab.id(), oldLab.id())) {
                for (Optional<WorkspaceStatus> status : Choices.of(WorkspaceStatus.values())) {
                    for (Optional<Name> name : Choices.of(LAB, acme.workspace().name())) {
                        for (Optional<NamePart> part : Choices.of(NamePart.of("lab"))) {
                            WorkspaceFilter filter = new WorkspaceFilter(member, only, status, name, part);
                            assertHolds(
                                    filter,
                                    all.stream()
                                            .filter(each -> matches(filter, each))
                                            .toArray(Workspace[]::new));
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_workspace_that_changed_is_listed_as_it_is_now() {
        Workspace kept = update(
                WORKSPACE,
                lab.toBuilder()
                        .name(Name.of("Museum"))
                        .status(WorkspaceStatus.ARCHIVED)
                        .build());

        assertHolds(WorkspaceFilter.all().named(LAB), oldLab);
        assertHolds(WorkspaceFilter.all().named(kept.name()), kept);
        assertHolds(WorkspaceFilter.all().withStatus(WorkspaceStatus.ARCHIVED), kept, oldLab);
    }

    @Test
    void an_organization_that_is_not_there_has_none() {
        acme = Tenant.none();

        assertHolds(WorkspaceFilter.all());
    }

    private boolean matches(WorkspaceFilter filter, Workspace workspace) {
        boolean hasUser = workspace.equals(acme.workspace()) || workspace.equals(oldLab);
        return filter.member()
                        .map(user -> hasUser && user.equals(acme.user().id()))
                        .orElse(true)
                && filter.only().map(workspace.id()::equals).orElse(true)
                && filter.status().map(workspace.status()::equals).orElse(true)
                && filter.name().map(workspace.name()::equals).orElse(true)
                && filter.part()
                        .map(part -> workspace
                                .name()
                                .value()
                                .toLowerCase(Locale.ROOT)
                                .contains(part.value()))
                        .orElse(true);
    }

    private List<Workspace> listed(WorkspaceFilter filter) {
        return this.<Page<Workspace>>read(now -> now.workspaces().list(acme.id(), filter, PageRequest.first(10)))
                .items();
    }

    private void assertHolds(WorkspaceFilter filter, Workspace... expected) {
        Page<Workspace> page = read(now -> now.workspaces().list(acme.id(), filter, PageRequest.first(10)));
        long count = this.<Long>read(now -> now.workspaces().count(acme.id(), filter));

        assertThat(page.items()).as("%s", filter).containsExactlyInAnyOrder(expected);
        assertThat(page.next()).as("%s", filter).isEmpty();
        assertThat(count).as("%s", filter).isEqualTo(expected.length);
    }
}
