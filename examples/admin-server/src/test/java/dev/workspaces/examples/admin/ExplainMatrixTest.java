package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two organizations: what is explained to everybody of what is there, of what is another's, and of what is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainMatrixTest {
    private final TestServer test = new TestServer("memory", new TestClock(), Optional.empty());
    private final Fixture acme = new Fixture(test, "acme");
    private final Fixture globex = new Fixture(test, "globex");
    private final String theirs = test.workspace(globex.owner(), "theirs").value();
    private final WorkspaceId unseen = test.workspace(acme.owner(), "unseen-lab");
    private final List<Who> everybody = Who.all(test, acme);

    @AfterAll
    void end() {
        test.close();
    }

    /**
     * Something that a question names.
     *
     * @param query the rest of it, with `%s` where that stands
     * @param own one of the organization's
     * @param anothers one of another's
     */
    private record Named(String query, String own, String anothers) {}

    private List<Named> named() {
        String research = acme.research().value();
        String member = acme.mel().value();
        String stranger = globex.mel().value();
        String key = acme.service().key().id().value();
        String strange = globex.service().key().id().value();
        return List.of(
                new Named("&workspace_id=%s", research, theirs),
                new Named("&workspace_id=%s", "lab", "theirs"),
                new Named("&workspace_id=%s&user_id=" + member, research, theirs),
                new Named("&workspace_id=%s&user_id=" + stranger, research, theirs),
                new Named("&workspace_id=%s&key_id=" + key, research, theirs),
                new Named("&workspace_id=%s&key_id=" + strange, research, theirs),
                new Named("&user_id=%s", member, stranger),
                new Named("&user_id=%s&workspace_id=" + research, member, stranger),
                new Named("&key_id=%s", key, strange),
                new Named("&key_id=%s&workspace_id=" + research, key, strange),
                new Named(
                        "&key_id=%s",
                        acme.user().key().id().value(), globex.user().key().id().value()),
                new Named(
                        "&key_id=%s",
                        acme.admin().key().id().value(),
                        globex.admin().key().id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"configs.create", "workspaces.update", "organisation_users.read", "completions.write"})
    void t6_what_is_anothers_is_explained_like_what_is_not_there(String action) {
        for (Named named : named()) {
            for (Who who : everybody) {
                Alike.require(
                        explained(who, action, named, named.anothers()),
                        explained(who, action, named, Alike.missing(named.anothers())),
                        action + named.query() + " to " + who);
            }
            requireTold(action, named);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"configs.create", "workspaces.update", "workspaces.read"})
    void t6_an_unseen_workspace_of_ones_own_organization_is_explained_like_one_that_is_not_there(String action) {
        for (String name : List.of("unseen-lab", unseen.value())) {
            Named named = new Named("&workspace_id=%s", "research", name);
            for (Who who : blind()) {
                Alike.require(
                        explained(who, action, named, name),
                        explained(who, action, named, Alike.missing(name)),
                        action + " in " + name + " to " + who);
            }
        }
        assertThat(blind()).hasSizeGreaterThan(6);
    }

    private List<Who> blind() {
        Set<Reason> unseeing = Set.of(Reason.NOT_IN_WORKSPACE, Reason.OUTSIDE_WORKSPACE);
        return everybody.stream()
                .filter(who -> unseeing.contains(
                        who.acting().decide(Actions.WORKSPACES_READ, unseen).reason()))
                .toList();
    }

    /** What is the organization's own is explained to its owner, where nothing else is named besides. */
    private void requireTold(String action, Named named) {
        Who owner = everybody.get(0);
        if (named.query().endsWith("=%s")) {
            assertThat(explained(owner, action, named, named.own()).text())
                    .as("to an owner about " + named)
                    .isNotEqualTo(
                            explained(owner, action, named, named.anothers()).text());
        }
    }

    /** The answer, without the id that was asked about; the time in it is the same for all. */
    private Reply explained(Who who, String action, Named named, String id) {
        Reply reply = test.client(who.presented())
                .get("/v1/access/explain?action=" + action + named.query().formatted(id));
        return reply.withText(text -> text.replace(id, "it"));
    }
}
