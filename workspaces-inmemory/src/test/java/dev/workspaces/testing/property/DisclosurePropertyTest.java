package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Disclosure;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.Setting;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Who is told how much: nothing of whom one may not list, no reason that is not for the caller, all of it to an owner. */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class DisclosurePropertyTest {
    private static final String NOBODY = "nobody-here";

    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.withQuestions(30);
    }

    @Property
    void who_may_not_list_somebody_is_told_what_is_told_of_nobody(@ForAll("scenarios") Scenario scenario) {
        Trial.ofNeighbours(scenario, (about, asker) -> {
            Rights rights = new Rights(about.world(), asker.request().principal());
            Request request = about.request();
            if (rights.areOfAsker(request) || rights.toListAsker(request)) {
                return;
            }
            assertThat(told(about, request, rights.whose()))
                    .isEqualTo(told(about, request.with(nobodyLike(request.principal())), rights.whose()));
        });
    }

    @Property
    void a_reason_that_is_not_for_the_caller_is_not_told_to_the_caller(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Request request = asked.request();
            Rights rights = new Rights(asked.world(), request.principal());
            Decision decision = asked.world().decide(request);
            if (decision.disclosure() == Disclosure.FULL
                    || rights.may(Actions.ORGANISATION_USERS_LIST, request.organization())) {
                return;
            }
            Explanation explanation = asked.world().explain(request, request.principal());
            assertThat(explanation.reason()).isEqualTo(decision.disclosure().name());
            assertThat(explanation.failed()).isEmpty();
            assertThat(explanation.changes()).isEmpty();
            assertThat(explanation.toString()).isEqualTo(request + ": denied: " + decision.disclosure());
        });
    }

    @Property
    void a_key_that_does_not_authenticate_is_told_what_is_told_to_none(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Request request = asked.request();
            if (asked.world().decide(request).disclosure() == Disclosure.UNAUTHENTICATED) {
                Principal none = Principal.key(KeyId.of(NOBODY));
                assertThat(told(asked, request, request.principal())).isEqualTo(told(asked, request.with(none), none));
            }
        });
    }

    @Property
    void what_is_somebody_elses_looks_like_what_is_elsewhere(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Request request = asked.request();
            if (asked.world().decide(request).reason() == Reason.NOT_OWNER) {
                Resource elsewhere = Resource.inOrganization("things", "t1", OrganizationId.of("elsewhere"));
                assertThat(told(asked, request, request.principal()))
                        .isEqualTo(told(asked, request.with(elsewhere), request.principal()));
            }
        });
    }

    @Property
    void who_may_not_read_the_settings_learns_no_more_of_them_than_the_decision(
            @ForAll("scenarios") Scenario scenario) {
        List<String> names = Stream.of(Setting.values()).map(Setting::wireName).toList();
        Trial.ofNeighbours(scenario, (about, asker) -> {
            Rights rights = new Rights(about.world(), asker.request().principal());
            Request request = about.request();
            if (!rights.areOfAsker(request)
                    && !rights.may(Actions.ORGANISATION_SETTINGS_READ, request.organization())) {
                assertThat(told(about, request, rights.whose())).doesNotContain(names);
                isToldTheSameIfDecidedTheSame(about, asker, Twin::withOtherSettings);
            }
        });
    }

    @Property
    void who_may_list_a_key_and_not_its_owner_learns_no_more_of_the_owner_than_the_decision(
            @ForAll("scenarios") Scenario scenario) {
        Trial.ofNeighbours(scenario, (about, asker) -> {
            Rights rights = new Rights(about.world(), asker.request().principal());
            Optional<KeyFacts> key = rights.key(about.request());
            Optional<UserId> owner = key.flatMap(KeyFacts::owner);
            OrganizationId organization = about.request().organization();
            Optional<WorkspaceId> where = key.flatMap(KeyFacts::workspace);
            boolean isForeign = owner.filter(person -> !rights.toListPerson(organization, person, where)
                            || !rights.toListMembers(organization, where.orElseThrow()))
                    .isPresent();
            if (isForeign && !owner.equals(new Eyes(about.world(), rights.whose()).person())) {
                Predicate<String> isOwner = owner.orElseThrow().toString()::equals;
                isToldTheSameIfDecidedTheSame(about, asker, both -> Twin.withoutPeople(both, isOwner));
                isToldTheSameIfDecidedTheSame(about, asker, both -> Twin.withOtherRoles(both, isOwner));
            }
        });
    }

    @Property
    void an_owner_of_the_organization_is_told_everything_of_it(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Request request = asked.request();
            if (!isOfOneOrganization(asked)) {
                return;
            }
            assertThat(owners(asked))
                    .allSatisfy(owner -> assertThat(
                                    asked.world().explain(request, owner).toTree())
                            .isEqualTo(asked.world().explain(request).toTree()));
        });
    }

    /** Whether nothing of the question is of another organization, and the action is known, which nobody is told. */
    private static boolean isOfOneOrganization(Asked asked) {
        Request request = asked.request();
        OrganizationId organization = request.organization();
        boolean isOfKeyElsewhere = !(request.principal() instanceof Session)
                && new Rights(asked.world(), request.principal())
                        .key(request)
                        .filter(key -> key.organization().equals(organization))
                        .isEmpty();
        boolean isOnResourceElsewhere = request.resource()
                .filter(resource -> !resource.organization().equals(organization))
                .isPresent();
        return !isOfKeyElsewhere
                && !isOnResourceElsewhere
                && asked.world().catalogue().contains(request.action());
    }

    private static List<Principal> owners(Asked asked) {
        OrganizationId organization = asked.request().organization();
        return objects(asked.scenario().document(), "organizations").stream()
                .flatMap(each -> objects(each, "users").stream())
                .map(user -> UserId.of(String.valueOf(user.get("id"))))
                .distinct()
                .filter(user -> asked.world()
                        .membership(organization, user)
                        .filter(known -> known.isActive() && known.role() == OrganizationRole.OWNER)
                        .isPresent())
                .<Principal>map(user -> Principal.session(organization, user))
                .toList();
    }

    /** Where both the decision and the right to list who asked are in both worlds what they are in one. */
    private static void isToldTheSameIfDecidedTheSame(Asked about, Asked asker, UnaryOperator<Scenario> change) {
        Scenario twin = change.apply(about.scenario().asking(List.of(about.question(), asker.question())));
        List<Asked> there = twin.read();
        if (decision(there.get(0)) == decision(about) && mayList(there.get(1), there.get(0)) == mayList(asker, about)) {
            Principal whose = there.get(1).request().principal();
            assertThat(told(there.get(0), there.get(0).request(), whose))
                    .as(() -> "what is told in the twin " + twin.json())
                    .isEqualTo(told(about, about.request(), asker.request().principal()));
        }
    }

    private static boolean mayList(Asked asker, Asked about) {
        return new Rights(about.world(), asker.request().principal()).toListAsker(about.request());
    }

    private static Decision decision(Asked asked) {
        return asked.world().decide(asked.request());
    }

    private static Principal nobodyLike(Principal principal) {
        if (!(principal instanceof Session session)) {
            return Principal.key(KeyId.of(NOBODY));
        }
        Session nobodys = Principal.session(session.organization(), UserId.of(NOBODY));
        Session confined = session.confinement().map(nobodys::confinedTo).orElse(nobodys);
        return session.ceiling().map(confined::withCeiling).orElse(confined);
    }

    /** What an asker is told about a request, as text and as JSON, with nobody's name for whoever asks it. */
    private static String told(Asked asked, Request request, Principal asker) {
        Explanation explanation = asked.world().explain(request, asker);
        String told = explanation + "\n" + Scenario.json(explanation);
        return request.principal() instanceof Session session
                ? told.replace("session of `" + session.user() + "`", "session of `" + NOBODY + "`")
                : told.replace(request.principal().toString(), "key `" + NOBODY + "`");
    }
}
