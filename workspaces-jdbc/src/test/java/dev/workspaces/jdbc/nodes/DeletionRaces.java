package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.KeyFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workspace ends while something is created in it. */
interface DeletionRaces {
    NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    Cluster cluster();

    @Test
    default void nothing_of_the_host_is_left_in_a_deleted_workspace() throws Exception {
        Founded founded = cluster().found();
        String acme = founded.organization().id().value();
        cluster().repeat("created while deleted", number -> {
            WorkspaceId workspace = cluster().workspace(founded);
            String place = workspace.value();
            Order create = node -> node.workspaces()
                    .holding(
                            OrganizationId.of(acme),
                            WorkspaceId.of(place),
                            () -> node.prompts().add(WorkspaceId.of(place)));

            List<Answer> answers = cluster().atOnce(create, delete(founded, place), create);

            boolean isDeleted = answers.get(1).isDone();
            assertThat(isThere(founded, workspace)).isEqualTo(!isDeleted);
            Answer.requireRefused(answers, "NotFoundException", "RefusedException");
            assertThat(answers.get(0).isDone()).isEqualTo(!isDeleted);
            assertThat(answers.get(2).isDone()).isEqualTo(!isDeleted);
            assertThat(cluster().prompts().in(workspace)).isEqualTo(isDeleted ? 0 : 2);
            return answers;
        });
    }

    @Test
    default void nobody_is_a_member_of_a_deleted_workspace() throws Exception {
        Founded founded = cluster().found();
        OrganizationId acme = founded.organization().id();
        String organization = acme.value();
        String olga = founded.owner().user().id().value();
        cluster().repeat("joined while deleted", number -> {
            String place = cluster().workspace(founded).value();
            Order join = node -> node.as(organization, olga)
                    .carryOut(AddMembers.of(WorkspaceId.of(place), UserId.of(olga), WorkspaceRole.MEMBER));

            List<Answer> answers = cluster().atOnce(join, delete(founded, place));

            assertThat(answers.get(1).isDone()).isTrue();
            Answer.requireRefused(answers, "AccessDeniedException", "NotFoundException");
            assertThat(cluster().<List<?>>read(now -> now.members().membershipsOf(acme, UserId.of(olga))))
                    .isEmpty();
            return answers;
        });
    }

    @Test
    default void no_key_is_left_of_a_deleted_workspace() throws Exception {
        Founded founded = cluster().found();
        String organization = founded.organization().id().value();
        String olga = founded.owner().user().id().value();
        cluster().repeat("issued while deleted", number -> {
            WorkspaceId workspace = cluster().workspace(founded);
            String place = workspace.value();
            Order service = node -> node.as(organization, olga)
                    .carryOut(new IssueServiceKey(WorkspaceId.of(place), KEY))
                    .secret()
                    .orElseThrow()
                    .reveal();
            Order user = node -> node.as(organization, olga)
                    .carryOut(new IssueUserKey(WorkspaceId.of(place), UserId.of(olga), KEY))
                    .secret()
                    .orElseThrow()
                    .reveal();

            List<Answer> answers = cluster().atOnce(service, delete(founded, place), user);

            assertThat(answers.get(1).isDone()).isTrue();
            Answer.requireRefused(answers, "AccessDeniedException", "NotFoundException");
            assertThat(List.of(answers.get(0), answers.get(2)))
                    .filteredOn(Answer::isDone)
                    .noneMatch(
                            each -> cluster().here().authenticate(each.said()).isPresent());
            assertThat(cluster()
                            .read(now -> now.keys()
                                    .list(
                                            founded.organization().id(),
                                            KeyFilter.inWorkspace(workspace),
                                            PageRequest.first(10)))
                            .items())
                    .isEmpty();
            return answers;
        });
    }

    private static Order delete(Founded founded, String place) {
        String organization = founded.organization().id().value();
        String owner = founded.owner().user().id().value();
        return node -> node.as(organization, owner).carryOut(new DeleteWorkspace(WorkspaceId.of(place)));
    }

    private boolean isThere(Founded founded, WorkspaceId workspace) {
        return cluster()
                .read(now -> now.workspaces().find(founded.organization().id(), workspace))
                .isPresent();
    }
}
