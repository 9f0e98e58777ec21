package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Grant;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.Role;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person's role is granted somewhere, settings considered. */
final class PersonGrants {
    private final World world;

    PersonGrants(World world) {
        this.world = world;
    }

    boolean sees(MembershipFacts person, WorkspaceFacts workspace) {
        return person.role().reachesEveryWorkspace()
                || membership(person, workspace).isPresent();
    }

    boolean isGranted(MembershipFacts person, Action action, @Nullable WorkspaceFacts place) {
        return role(person, action, place)
                .filter(role -> action.grant(role) != Grant.NO)
                .filter(role -> action.setting(role)
                        .map(setting -> EffectiveSettings.isOn(setting, action.level(), organization(person), place))
                        .orElse(true))
                .isPresent();
    }

    private Optional<Role> role(MembershipFacts person, Action action, @Nullable WorkspaceFacts place) {
        if (person.role().reachesEveryWorkspace() || action.level() == ActionLevel.ORGANIZATION) {
            return Optional.of(person.role().role());
        }
        return place == null
                ? Optional.empty()
                : membership(person, place).map(membership -> membership.role().role());
    }

    private Optional<WorkspaceMembershipFacts> membership(MembershipFacts person, WorkspaceFacts workspace) {
        return world.membership(person.organization(), workspace.id(), person.user());
    }

    private OrganizationFacts organization(MembershipFacts person) {
        return world.organization(person.organization()).orElseThrow();
    }
}
