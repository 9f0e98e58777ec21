package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nobody loosens what binds them: the settings that are an owner's, limits of workspaces; and invariant 15, scopes of automatic
 * keys.
 */
final class SettingsLaw implements Law {
    private static final Setting OWNERS = Setting.ORGANISATION_ADMINS_VIEW_LOGS;

    @Override
    public void check(Moment moment) {
        if (!moment.outcome().isDone() || !(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        Giver giver = Giver.of(moment.before(), of.who());
        Chapter before = moment.before().of(giver.organization());
        Chapter after = moment.after().of(giver.organization());
        if (before.organization().isEmpty() || after.organization().isEmpty()) {
            return;
        }
        requireOwners(giver, isOn(before.organization()), isOn(after.organization()));
        after.workspaces().forEach((id, workspace) -> {
            Workspace was = before.workspaces().get(id);
            // what is created is decided as if it were there
            Giver there = was == null ? Giver.of(moment.after(), of.who()) : giver;
            requireScopes(
                    there, workspace, was == null ? List.of() : was.defaults().userKeyScopes());
            if (was != null) {
                requireOwners(giver, isOn(before.organization(), was), isOn(after.organization(), workspace));
                requireLimits(giver, was, workspace);
            }
            requireOpen(after.organization().orElseThrow(), was, workspace);
        });
    }

    private static void requireOwners(Giver giver, boolean was, boolean is) {
        require(was == is || giver.isFreeOwner(), OWNERS + " changed by no owner's own session");
    }

    private static boolean isOn(Optional<Organization> organization) {
        return organization.orElseThrow().settings().isOn(OWNERS).orElse(OWNERS.isOnByDefault());
    }

    private static boolean isOn(Optional<Organization> organization, Workspace workspace) {
        return workspace
                .overrides()
                .isOn(OWNERS)
                .filter(it -> organization.orElseThrow().overridable().contains(SettingCategory.LOGS))
                .orElse(isOn(organization));
    }

    private static void requireLimits(Giver giver, Workspace was, Workspace is) {
        require(
                !is.limits().isLooserThan(was.limits()) || giver.rank(Optional.of(is.id())) >= Giver.ADMIN,
                "the limits of " + is.id() + " were loosened by who is not of the organization");
    }

    /** What a workspace overrides anew is open to override. */
    private static void requireOpen(
            Organization organization, @org.jspecify.annotations.Nullable Workspace was, Workspace is) {
        boolean isChanged = was != null && !was.overrides().equals(is.overrides());
        require(
                !isChanged
                        || is.overrides().present().stream()
                                .allMatch(setting -> organization.overridable().contains(setting.category())),
                "an override that is not open was written: " + is.overrides());
    }

    private static void requireScopes(Giver giver, Workspace workspace, List<String> already) {
        List<String> added = new ArrayList<>(workspace.defaults().userKeyScopes());
        added.removeAll(already);
        added.forEach(scope -> require(
                HandingOn.toAnybody(giver, workspace.id()).mayGive(scope),
                scope + " was set for automatic keys by who could not hand it on"));
    }
}
