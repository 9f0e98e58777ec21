package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * What an asker may not see makes no difference to what the asker is told: the explanation is the same where it is not
 * there at all.
 */
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class SightPropertyTest {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.withQuestions(12);
    }

    @Property
    void an_unseen_organization_or_workspace_makes_no_difference_to_who_asks_about_oneself(
            @ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> isToldTheSameInTwinsOfPlaces(asked, asked));
    }

    @Property
    void an_unseen_organization_or_workspace_makes_no_difference_to_who_asks_about_another(
            @ForAll("scenarios") Scenario scenario) {
        Trial.ofNeighbours(scenario, SightPropertyTest::isToldTheSameInTwinsOfPlaces);
    }

    @Property
    void a_workspace_whose_members_one_may_not_list_makes_no_difference_to_who_asks_about_a_session_there(
            @ForAll("scenarios") Scenario scenario) {
        Trial.ofNeighbours(scenario, (about, asker) -> {
            Rights rights = new Rights(about.world(), asker.request().principal());
            Request request = about.request();
            if (request.principal() instanceof Session session && !rights.areOfAsker(request)) {
                request.workspace()
                        .or(session::confinement)
                        .filter(workspace -> !rights.toListMembers(request.organization(), workspace))
                        .map(workspace -> Twin.withoutWorkspace(
                                asking(about, asker), request.organization().toString(), workspace.toString()))
                        .ifPresent(twin -> isToldTheSame(about, asker, twin));
            }
        });
    }

    @Property(tries = 50)
    void other_people_and_keys_make_no_difference(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> isToldTheSameInTwinsOfOthers(asked, asked));
        Trial.ofNeighbours(scenario, SightPropertyTest::isToldTheSameInTwinsOfOthers);
    }

    private static void isToldTheSameInTwinsOfPlaces(Asked about, Asked asker) {
        Eyes eyes = new Eyes(asker.world(), asker.request().principal());
        List<KeyFacts> keys = Stream.of(
                        eyes, new Eyes(about.world(), about.request().principal()))
                .flatMap(each -> each.key().stream())
                .toList();
        for (Map<String, Object> organization : objects(about.scenario().document(), "organizations")) {
            OrganizationId id = OrganizationId.of(String.valueOf(organization.get("id")));
            if (!eyes.see(id)
                    && keys.stream().noneMatch(key -> key.organization().equals(id))) {
                isToldTheSame(about, asker, Twin.withoutOrganization(asking(about, asker), id.toString()));
            }
            for (Map<String, Object> workspace : objects(organization, "workspaces")) {
                WorkspaceId there = WorkspaceId.of(String.valueOf(workspace.get("id")));
                boolean isOfKey = keys.stream()
                        .filter(key -> key.organization().equals(id))
                        .anyMatch(key -> key.workspace().equals(Optional.of(there)));
                if (!eyes.see(id, there) && !isOfKey) {
                    isToldTheSame(
                            about, asker, Twin.withoutWorkspace(asking(about, asker), id.toString(), there.toString()));
                }
            }
        }
    }

    private static void isToldTheSameInTwinsOfOthers(Asked about, Asked asker) {
        List<String> concerned = Stream.of(about, asker)
                .map(asked -> new Eyes(asked.world(), asked.request().principal()))
                .flatMap(eyes -> Stream.concat(eyes.person().stream(), eyes.key().stream()))
                .map(Object::toString)
                .toList();
        Predicate<String> others = id -> !concerned.contains(id);
        Scenario scenario = asking(about, asker);
        isToldTheSame(about, asker, Twin.withoutPeople(scenario, others));
        isToldTheSame(about, asker, Twin.withOtherRoles(scenario, others));
        isToldTheSame(about, asker, Twin.withoutKeys(scenario, others));
        isToldTheSame(about, asker, Twin.withOtherKeys(scenario, others));
    }

    private static void isToldTheSame(Asked about, Asked asker, Scenario twin) {
        List<Asked> there = twin.read();
        assertThat(told(there.get(0), there.get(1)))
                .as(() -> "what is told in the twin " + twin.json())
                .isEqualTo(told(about, asker));
    }

    private static Scenario asking(Asked about, Asked asker) {
        return about.scenario().asking(List.of(about.question(), asker.question()));
    }

    /** What one is told who asks about another's request, as text and as JSON. */
    private static String told(Asked about, Asked asker) {
        Explanation explanation =
                about.world().explain(about.request(), asker.request().principal());
        return explanation + "\n" + Scenario.json(explanation);
    }
}
