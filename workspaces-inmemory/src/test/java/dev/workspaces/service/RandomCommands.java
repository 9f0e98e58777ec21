package dev.workspaces.service;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Commands about the people and workspaces of acme, by anybody, as a number picks them. */
final class RandomCommands {
    private static final GroupName GROUP = GroupName.of("engineers");

    private final KeyCompany keys;
    private final Company company;
    private final List<UserId> people;
    private final List<WorkspaceId> workspaces;

    RandomCommands(KeyCompany keys) {
        this.keys = keys;
        this.company = keys.company;
        this.people = List.of(
                company.olga, company.adam, company.wanda, company.mara, company.mel, company.nora, company.gwen);
        this.workspaces = List.of(company.lobby, company.research);
    }

    List<UserId> people() {
        return people;
    }

    List<WorkspaceId> workspaces() {
        return workspaces;
    }

    /** Tries one; whether it was done. */
    boolean attempt(int seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        // the owner most of the time, so that something happens
        UserId actor = random.nextInt(3) > 0 ? company.olga : pick(people, random);
        try {
            keys.carryOut(command(random), actor);
            return true;
        } catch (WorkspacesException expected) {
            return false;
        }
    }

    private Command<?> command(Random random) {
        UserId user = pick(people, random);
        WorkspaceId workspace = pick(workspaces, random);
        OrganizationRole role = pick(List.of(OrganizationRole.values()), random);
        WorkspaceRole there = pick(List.of(WorkspaceRole.values()), random);
        return switch (random.nextInt(18)) {
            case 0 -> new PersonCommand.ChangeOrganizationRole(user, role);
            case 1 -> new PersonCommand.SuspendPerson(user);
            case 2, 3 -> new PersonCommand.ReactivatePerson(user);
            case 4 -> new PersonCommand.RemovePerson(user);
            case 5 -> new PersonCommand.HandOverOwnership(user);
            case 6, 7, 8 -> MemberCommand.AddMembers.of(workspace, user, there);
            case 9 -> new MemberCommand.ChangeWorkspaceRole(workspace, user, there);
            case 10 -> new MemberCommand.RemoveMember(workspace, user);
            case 11 -> new WorkspaceCommand.ArchiveWorkspace(workspace);
            case 12 -> new WorkspaceCommand.RestoreWorkspace(workspace);
            case 13 -> new WorkspaceCommand.OverrideSettings(workspace, settings(random));
            case 14 -> new OrganizationCommand.UpdateOrganization().setting(settings(random));
            case 15 -> new OrganizationCommand.UpdateOrganization().lettingOverride(categories(random));
            case 16 -> new GroupCommand.MapGroup(GROUP, workspace, there);
            default ->
                random.nextInt(10) == 0
                        ? new WorkspaceCommand.DeleteWorkspace(workspace)
                        : new GroupCommand.SyncGroup(GROUP, some(people, random));
        };
    }

    private static AccessSettings settings(Random random) {
        AccessSettings settings = AccessSettings.none();
        for (Setting setting : Setting.values()) {
            if (setting.type() == Setting.Type.SWITCH && random.nextInt(4) == 0) {
                settings = settings.with(setting, random.nextBoolean());
            }
        }
        return settings;
    }

    private static Set<SettingCategory> categories(Random random) {
        Set<SettingCategory> some = EnumSet.allOf(SettingCategory.class);
        some.removeIf(category -> random.nextBoolean());
        return some;
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        Set<T> some = new HashSet<>(all);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
