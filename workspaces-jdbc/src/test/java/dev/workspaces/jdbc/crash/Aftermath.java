package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.Person;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuditVerification;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.Query;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is there after a crash, beside what was said before: all that was acknowledged, nothing of what was said to be undone, and
 * of the rest each thing wholly or not at all.
 */
final class Aftermath {
    private final Workspaces workspaces;
    private final Acme acme;
    private final Acting owner;
    private final List<Workspace> places;
    private final List<Person> people;
    private final List<ApiKey> keys;

    Aftermath(Workspaces workspaces, Acme acme) {
        this.workspaces = workspaces;
        this.acme = acme;
        this.owner = acme.olga(workspaces);
        this.places = all(page -> new ListWorkspaces(WorkspaceFilter.all(), page));
        this.people = all(page -> new ListPeople(PersonFilter.all(), page));
        this.keys = all(page -> new ListKeys(KeyFilter.all(), page));
    }

    /** Checks all of it, and that the log goes on from where it was; answers with how far it is. */
    AuditHead check(Said said, AuditHead headBefore) {
        checkWorkspaces(said);
        new PersonAftermath(people).check(said);
        checkMembers(said);
        new KeyAftermath(workspaces, keys).check(said);
        checkInvariants();
        checkReplay();
        AuditVerification log = owner.ask(new VerifyAudit(Optional.of(headBefore)));
        assertThat(log.brokenAt()).isEmpty();
        return log.head();
    }

    private void checkWorkspaces(Said said) {
        Set<String> there = places.stream().map(each -> each.slug().value()).collect(Collectors.toSet());
        said.done(What.CREATE_WORKSPACE)
                .filter(deed -> !said.wasTried(What.DELETE_WORKSPACE, deed.which()))
                .forEach(deed -> assertThat(there).contains(deed.which()));
        said.undone(What.CREATE_WORKSPACE).forEach(deed -> assertThat(there).doesNotContain(deed.which()));
        said.done(What.DELETE_WORKSPACE).forEach(deed -> assertThat(there).doesNotContain(deed.which()));
        said.undone(What.DELETE_WORKSPACE).forEach(deed -> assertThat(there).contains(deed.which()));
    }

    private void checkMembers(Said said) {
        Map<String, Workspace> there =
                places.stream().collect(Collectors.toMap(each -> each.slug().value(), each -> each));
        said.tried(What.ADD_MEMBERS).forEach(deed -> {
            List<String> names = List.of(deed.which().split("/", -1));
            Optional.ofNullable(there.get(names.get(0)))
                    .ifPresent(workspace -> assertThat(members(workspace, names))
                            .as(deed.which())
                            .isIn(numbers(deed, said)));
        });
    }

    private static Set<Long> numbers(Deed both, Said said) {
        if (said.done(What.ADD_MEMBERS).anyMatch(deed -> deed.which().equals(both.which()))) {
            return Set.of(2L);
        }
        boolean isUndone =
                said.undone(What.ADD_MEMBERS).anyMatch(deed -> deed.which().equals(both.which()));
        return isUndone ? Set.of(0L) : Set.of(0L, 2L);
    }

    private long members(Workspace workspace, List<String> users) {
        return members(workspace)
                .filter(member -> users.contains(member.substring(member.indexOf('/') + 1, member.indexOf(' '))))
                .count();
    }

    private Stream<String> members(Workspace workspace) {
        return all(page -> new ListMembers(workspace.id(), page)).stream()
                .map(member -> workspace.id() + "/" + member.membership().user() + " "
                        + member.membership().role().wireName());
    }

    private void checkInvariants() {
        assertThat(places).filteredOn(Workspace::isDefault).hasSize(1);
        assertThat(people)
                .filteredOn(each -> each.membership().role() == OrganizationRole.OWNER
                        && each.membership().status() == MembershipStatus.ACTIVE)
                .isNotEmpty();
        acme.pair().check(workspaces);
    }

    /** The log tells of exactly what is there. */
    private void checkReplay() {
        Replay replay = new Replay();
        all(page -> new ListAuditEvents(AuditFilter.all(), page)).forEach(replay::add);
        assertThat(replay.values("workspace", "slug"))
                .isEqualTo(texts(places.stream().map(each -> each.id() + " " + each.slug())));
        assertThat(replay.values("membership", "role"))
                .isEqualTo(texts(people.stream()
                        .map(each -> each.user().id() + " "
                                + each.membership().role().wireName())));
        assertThat(replay.values("membership", "status"))
                .isEqualTo(texts(people.stream()
                        .map(each -> each.user().id() + " "
                                + each.membership().status().wireName())));
        assertThat(replay.values("key", "description"))
                .isEqualTo(texts(keys.stream().map(each -> each.id() + " " + each.description())));
        assertThat(replay.values("key", "status"))
                .isEqualTo(texts(keys.stream()
                        .map(each -> each.id() + " " + each.status().wireName())));
        assertThat(replay.values("workspace_membership", "role"))
                .isEqualTo(texts(places.stream().flatMap(this::members)));
    }

    private static Set<String> texts(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> List<T> all(Function<PageRequest, Query<Page<T>>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> part = Optional.of(PageRequest.first(PageRequest.MAX_SIZE));
        while (part.isPresent()) {
            PageRequest asked = part.get();
            Page<T> page = owner.ask(list.apply(asked));
            all.addAll(page.items());
            part = page.next().map(asked::after);
        }
        return all;
    }
}
