package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.id.UserId;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Cast.Who;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * T21: who acts, whom it is done to, and what they are to become: every combination, against the rules as the policy's text has
 * them, written down here a second time. Where it breaks several, any of them may be named.
 */
class RolesOfOthersTest {
    private static final String DONE = "DONE";
    private static final String DENIED = "DENIED";

    private Cast cast = new Cast();

    @AfterEach
    void close() {
        cast.close();
    }

    @ParameterizedTest
    @EnumSource
    void t21_roles_in_the_organization(Who actor) {
        for (boolean isNarrowed : new boolean[] {false, true}) {
            for (OrganizationRole role : OrganizationRole.values()) {
                for (Who target : Who.values()) {
                    int rank = target.rankInOrganization();
                    Set<String> broken = rules(actor, rank);
                    giving(
                            actor.rankInOrganization(),
                            rank(role),
                            isNarrowed && role != OrganizationRole.MEMBER,
                            broken);
                    check(actor, isNarrowed, new ChangeOrganizationRole(cast.other(target), role), broken, target);
                }
                Set<String> own = rules(actor, -1);
                giving(actor.rankInOrganization(), rank(role), isNarrowed && role != OrganizationRole.MEMBER, own);
                // the second owner is there: nobody is the last one
                check(actor, isNarrowed, new ChangeOrganizationRole(cast.actor(actor), role), own, actor);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void t21_suspending_removing_and_renaming_people(Who actor) {
        for (boolean isNarrowed : new boolean[] {false, true}) {
            for (Who target : Who.values()) {
                UserId other = cast.other(target);
                Set<String> broken = rules(actor, target.rankInOrganization());
                Set<String> renaming = renaming(actor, isNarrowed, broken);
                check(
                        actor,
                        isNarrowed,
                        UpdatePerson.of(other).withExternalId(cast.company.name + target),
                        renaming,
                        target);
                check(actor, isNarrowed, new SuspendPerson(cast.other(target)), broken, target);
                check(actor, isNarrowed, new RemovePerson(cast.other(target)), broken, target);
            }
            Set<String> own = rules(actor, actor.rankInOrganization());
            check(actor, isNarrowed, new SuspendPerson(cast.actor(actor)), own, actor);
            check(actor, isNarrowed, new RemovePerson(cast.actor(actor)), own, actor);
            Set<String> renaming = renaming(actor, isNarrowed, actor.rank < 4 ? Set.of(DENIED) : Set.of());
            check(
                    actor,
                    isNarrowed,
                    UpdatePerson.of(cast.actor(actor)).withEmail(cast.company.email("new")),
                    renaming,
                    actor);
        }
    }

    /** Whoever says by what somebody comes in could come in as them, in each of their workspaces, and so gives all that they are. */
    private static Set<String> renaming(Who actor, boolean isNarrowed, Set<String> rules) {
        Set<String> broken = new TreeSet<>(rules);
        giving(actor.rank, 0, isNarrowed, broken);
        return broken;
    }

    @ParameterizedTest
    @EnumSource
    void t21_roles_in_a_workspace(Who actor) {
        for (boolean isNarrowed : new boolean[] {false, true}) {
            for (WorkspaceRole role : WorkspaceRole.values()) {
                for (Who target : Set.of(Who.OWNER, Who.ADMIN, Who.WORKSPACE_ADMIN, Who.MANAGER, Who.MEMBER)) {
                    Set<String> broken = rulesInWorkspace(actor, target.rank);
                    giving(actor.rank, rank(role), isNarrowed && role == WorkspaceRole.ADMIN, broken);
                    ChangeWorkspaceRole change =
                            new ChangeWorkspaceRole(cast.company.research, cast.other(target), role);
                    check(actor, isNarrowed, change, broken, target);
                }
                if (actor.rank >= 1 && actor.rank <= 3) {
                    Set<String> own = rulesInWorkspace(actor, -1);
                    giving(actor.rank, rank(role), isNarrowed && role == WorkspaceRole.ADMIN, own);
                    ChangeWorkspaceRole change =
                            new ChangeWorkspaceRole(cast.company.research, cast.actor(actor), role);
                    check(actor, isNarrowed, change, own, actor);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void t21_removing_from_a_workspace(Who actor) {
        for (boolean isNarrowed : new boolean[] {false, true}) {
            for (Who target : Set.of(Who.OWNER, Who.ADMIN, Who.WORKSPACE_ADMIN, Who.MANAGER, Who.MEMBER)) {
                Set<String> broken = rulesInWorkspace(actor, target.rank);
                if (target.rank >= 4) {
                    broken.add("REACHES_EVERY_WORKSPACE");
                }
                check(actor, isNarrowed, new RemoveMember(cast.company.research, cast.other(target)), broken, target);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void t21_leaving(Who actor) {
        Set<String> nothing = Set.of();
        Set<String> narrowed = Set.of("SESSION_NARROWED");
        check(actor, true, new PersonCommand.LeaveOrganization(), narrowed, actor);
        check(actor, true, new MemberCommand.LeaveWorkspace(cast.company.research), narrowed, actor);
        if (actor.rank >= 1 && actor.rank <= 3) {
            check(actor, false, new MemberCommand.LeaveWorkspace(cast.company.research), nothing, actor);
        }
        check(actor, false, new PersonCommand.LeaveOrganization(), nothing, actor);
    }

    /** Roles in the organization are the business of its owners and admins; equals change each other at 5 only. */
    private static Set<String> rules(Who actor, int target) {
        Set<String> broken = new TreeSet<>();
        if (actor.rank < 4) {
            broken.add(DENIED);
        } else if (actor.rank < target || (actor.rank == target && target != 5)) {
            broken.add("RANK_TOO_LOW");
        }
        return broken;
    }

    /** Members of a workspace change nobody, outsiders do not even see it; equals change each other at 5 and 3 only. */
    private static Set<String> rulesInWorkspace(Who actor, int target) {
        Set<String> broken = new TreeSet<>();
        if (actor.rank < 2) {
            broken.add(DENIED);
        } else if (actor.rank < target || (actor.rank == target && target != 5 && target != 3)) {
            broken.add("RANK_TOO_LOW");
        }
        return broken;
    }

    private static void giving(int actor, int given, boolean isBeyondCeiling, Set<String> broken) {
        if (!broken.contains(DENIED) && (given > actor || isBeyondCeiling)) {
            broken.add("ESCALATION");
        }
    }

    private static int rank(OrganizationRole role) {
        return switch (role) {
            case OWNER -> 5;
            case ADMIN -> 4;
            case MEMBER -> 0;
        };
    }

    private static int rank(WorkspaceRole role) {
        return switch (role) {
            case ADMIN -> 3;
            case MANAGER -> 2;
            case MEMBER -> 1;
        };
    }

    /** Carries it out; where it was done, nobody but whom it was done to has another role, and the next finds all anew. */
    private void check(Who actor, boolean isNarrowed, Command<?> command, Set<String> broken, Who target) {
        String what = (isNarrowed ? "narrowed " : "") + actor + ": " + command.operationName() + " of " + target + " "
                + command;
        Map<String, String> before = cast.roles();
        String outcome = outcome(catchThrowable(() -> cast.as(actor, isNarrowed).carryOut(command)));

        assertThat(broken.isEmpty() ? Set.of(DONE) : broken).as(what).contains(outcome);
        Map<String, String> changed = new TreeMap<>(before);
        changed.entrySet().removeAll(cast.roles().entrySet());
        if (outcome.equals(DONE)) {
            assertThat(changed.keySet()).as(what).allMatch(place -> isAbout(place, command, actor));
            assertHas(command);
            cast.close();
            cast = new Cast();
        } else {
            assertThat(cast.roles()).as(what).isEqualTo(before);
        }
    }

    private void assertHas(Command<?> command) {
        if (command instanceof ChangeOrganizationRole to) {
            assertThat(cast.roles().get(to.user() + " in acme")).startsWith(to.role() + " ");
        } else if (command instanceof ChangeWorkspaceRole to) {
            assertThat(cast.roles())
                    .containsEntry(to.user() + " in research", to.role().name());
        }
    }

    private boolean isAbout(String place, Command<?> command, Who actor) {
        return command.toString().contains(place.substring(0, place.indexOf(' ')))
                || (command.action().isEmpty()
                        && place.startsWith(cast.actor(actor).value()));
    }

    private static String outcome(Throwable thrown) {
        if (thrown == null) {
            return DONE;
        }
        if (thrown instanceof RefusedException refused) {
            return refused.refusal().name();
        }
        assertThat(thrown).isInstanceOf(AccessDeniedException.class);
        return DENIED;
    }
}
