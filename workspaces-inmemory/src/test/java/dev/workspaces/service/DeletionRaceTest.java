package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.MemberFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A workspace ends while something is created in it. */
class DeletionRaceTest {
    private static final int ROUNDS = 1_500;

    @Test
    void nothing_of_the_host_is_left_in_a_deleted_workspace() throws Exception {
        Race.repeat("created while deleted", ROUNDS, race -> {
            Company company = race.company();
            Prompts prompts = new Prompts();
            Workspaces workspaces = prompts.open(company);
            WorkspaceId place = create(company);

            List<Attempt<Object>> attempts = race.start(
                    () -> prompts.create(workspaces, company, place, "one"),
                    () -> workspaces
                            .actingFor(company.session(company.olga), RequestInfo.none())
                            .carryOut(new DeleteWorkspace(place)),
                    () -> prompts.create(workspaces, company, place, "two"));

            boolean isDeleted = attempts.get(1).isDone();
            assertThat(isThere(company, place)).isEqualTo(!isDeleted);
            assertThat(attempts.get(0).isDone()).isEqualTo(!isDeleted);
            assertThat(attempts.get(2).isDone()).isEqualTo(!isDeleted);
            assertThat(prompts.in(place)).isEqualTo(isDeleted ? 0 : 2);
        });
    }

    @Test
    void nothing_of_the_host_begins_in_an_archived_workspace() throws Exception {
        Race.repeat("created while archived", ROUNDS, race -> {
            Company company = race.company();
            Prompts prompts = new Prompts();
            Workspaces workspaces = prompts.open(company);
            WorkspaceId place = create(company);

            race.start(() -> prompts.createUntilRefused(workspaces, company, place), () -> {
                company.as(company.olga).carryOut(new ArchiveWorkspace(place));
                prompts.isOver.set(true);
                return true;
            });
        });
    }

    @Test
    void nobody_is_a_member_of_a_deleted_workspace() throws Exception {
        Race.repeat("joined while deleted", ROUNDS, race -> {
            Company company = race.company();
            WorkspaceId place = create(company);

            List<Attempt<Object>> attempts = race.start(
                    () -> company.as(company.adam).carryOut(AddMembers.of(place, company.nora, WorkspaceRole.MEMBER)),
                    () -> company.as(company.olga).carryOut(new DeleteWorkspace(place)));

            assertThat(attempts.get(1).isDone()).isTrue();
            assertThat(company.storage.<Long>read(
                            snapshot -> snapshot.members().countMembers(company.acme, place, MemberFilter.all())))
                    .isZero();
            assertThat(company.storage.<List<WorkspaceMembership>>read(
                            snapshot -> snapshot.members().membershipsOf(company.acme, company.nora)))
                    .isEmpty();
        });
    }

    private static WorkspaceId create(Company company) {
        return company.as(company.olga).carryOut(CreateWorkspace.named("Short")).id();
    }

    private static boolean isThere(Company company, WorkspaceId place) {
        return company.storage
                .read(snapshot -> snapshot.workspaces().find(company.acme, place))
                .isPresent();
    }

    /** What a host keeps in workspaces. */
    private static final class Prompts {
        private final Map<WorkspaceId, Set<String>> kept = new ConcurrentHashMap<>();
        private final AtomicBoolean isOver = new AtomicBoolean();

        Workspaces open(Company company) {
            return Workspaces.builder(company.storage)
                    .clock(company.clock)
                    .inventory((organization, workspace) -> Map.of("prompts", (long) in(workspace)))
                    .build();
        }

        int in(WorkspaceId place) {
            return kept.getOrDefault(place, Set.of()).size();
        }

        boolean create(Workspaces workspaces, Company company, WorkspaceId place, String name) {
            return workspaces.holding(company.acme, place, () -> {
                assertThat(isOver).as("the workspace has ended").isFalse();
                kept.computeIfAbsent(place, first -> ConcurrentHashMap.newKeySet())
                        .add(name);
                return true;
            });
        }

        /** How many were created. */
        int createUntilRefused(Workspaces workspaces, Company company, WorkspaceId place) {
            for (int created = 0; ; created++) {
                try {
                    create(workspaces, company, place, "prompt-" + created);
                } catch (WorkspacesException refused) {
                    return created;
                }
            }
        }
    }
}
