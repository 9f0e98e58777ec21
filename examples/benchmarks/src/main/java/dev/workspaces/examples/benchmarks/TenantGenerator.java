package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes organizations: 10 workspaces, of which one is archived; 20 people, of whom one owns the organization, two are its
 * admins and one is suspended; 50 keys; some settings of the organization's own and overrides by some workspaces.
 */
final class TenantGenerator {
    private static final int WORKSPACES = 10;
    private static final int PEOPLE = 20;
    private static final int WORKSPACES_OF_A_PERSON = 3;
    private static final List<Setting> SWITCHES = Stream.of(Setting.values())
            .filter(setting -> setting.type() == Setting.Type.SWITCH)
            .toList();
    private static final List<WorkspaceRole> ROLES = List.of(
            WorkspaceRole.MEMBER,
            WorkspaceRole.MEMBER,
            WorkspaceRole.MEMBER,
            WorkspaceRole.MANAGER,
            WorkspaceRole.MANAGER,
            WorkspaceRole.ADMIN);

    private final Dice dice;
    private final KeyGenerator keys;

    TenantGenerator(Dice dice) {
        this.dice = dice;
        this.keys = new KeyGenerator(dice);
    }

    Tenant next() {
        OrganizationFacts organization = OrganizationFacts.of(OrganizationId.of(dice.id("org")))
                .with(settings(6))
                .withOverridable(Set.copyOf(dice.some(List.of(SettingCategory.values()), 3)));
        List<MembershipFacts> people = IntStream.range(0, PEOPLE)
                .mapToObj(at -> person(organization.id(), at))
                .toList();
        List<WorkspaceFacts> workspaces = IntStream.range(0, WORKSPACES)
                .mapToObj(at -> workspace(organization.id(), at))
                .toList();
        List<WorkspaceMembershipFacts> memberships = new ArrayList<>();
        for (MembershipFacts person : people) {
            for (WorkspaceFacts workspace : dice.some(workspaces, WORKSPACES_OF_A_PERSON)) {
                memberships.add(new WorkspaceMembershipFacts(
                        organization.id(), workspace.id(), person.user(), dice.pick(ROLES)));
            }
        }
        Tenant keyless = new Tenant(organization, people, workspaces, List.copyOf(memberships), List.of());
        List<KeyFacts> its = keys.of(keyless);
        return new Tenant(organization, people, workspaces, keyless.memberships(), its);
    }

    private MembershipFacts person(OrganizationId organization, int at) {
        OrganizationRole role =
                at == 0 ? OrganizationRole.OWNER : at < 3 ? OrganizationRole.ADMIN : OrganizationRole.MEMBER;
        MembershipStatus status = at == PEOPLE - 1 ? MembershipStatus.SUSPENDED : MembershipStatus.ACTIVE;
        return new MembershipFacts(organization, UserId.of(dice.id("user")), role, status);
    }

    private WorkspaceFacts workspace(OrganizationId organization, int at) {
        return WorkspaceFacts.of(organization, WorkspaceId.of(dice.id("ws")))
                .with(at == WORKSPACES - 1 ? WorkspaceStatus.ARCHIVED : WorkspaceStatus.ACTIVE)
                .with(dice.chance(30) ? settings(4) : AccessSettings.none())
                .with(LimitState.within().exhausted(dice.chance(3)));
    }

    private AccessSettings settings(int count) {
        AccessSettings settings = AccessSettings.none();
        for (Setting setting : dice.some(SWITCHES, count)) {
            settings = settings.with(setting, dice.chance(50));
        }
        return settings;
    }
}
