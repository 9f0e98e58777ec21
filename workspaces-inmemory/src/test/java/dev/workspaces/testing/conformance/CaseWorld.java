package dev.workspaces.testing.conformance;

import java.util.List;

/**
 * The world that cases are asked of; it grows with each case. An organization called rival has workspaces of the same names
 * and makes an owner of everybody; it comes first, so that whoever looks something up without its organization finds the
 * wrong one.
 */
final class CaseWorld {

    private static final List<String> DATA_SETTINGS = List.of("managersViewAllData", "membersViewAllData");

    private final NaiveCatalogue catalogue;
    private final Draft draft;

    CaseWorld(NaiveCatalogue catalogue, Draft draft) {
        this.catalogue = catalogue;
        this.draft = draft;
        HostFeatures.addTo(draft);
        draft.organization("rival").workspace("rivals").with("default", true);
        draft.organization("stranger").workspace("foreign").with("default", true);
    }

    /** Adds what a case says there is, and returns the organization that it is about. */
    DraftOrganization add(Case one) {
        DraftOrganization organization = organization(one);
        draft.organization("rival").workspace(one.home());
        addHome(organization.workspace(one.home()), one);
        if (one.hasPerson()) {
            addPerson(organization, one);
        }
        return organization;
    }

    private DraftOrganization organization(Case one) {
        DraftOrganization organization = draft.organization(one.organization());
        organization.user("colleague", "member");
        organization.workspace("aside").with("default", true);
        organization.workspace("other").member("colleague", "admin");
        organization.workspace("other-archived").with("status", "archived");
        if (!one.is("setting", "unset")) {
            settingsOf(one).forEach(setting -> organization.set(setting, isOn(one.level("setting"), setting)));
        }
        if (one.is("category", "allowed")) {
            catalogue.settings().forEach(name -> organization.allow(List.of(catalogue.setting(name, "category"))));
        }
        return organization;
    }

    private void addHome(DraftWorkspace home, Case one) {
        if (!one.is("override", "unset")) {
            settingsOf(one).forEach(setting -> home.set(setting, isOn(one.level("override"), setting)));
        }
        if (one.is("home", "archived")) {
            home.with("status", "archived");
        }
        one.limits("workspace limits").forEach(home::with);
    }

    /** The settings that might count for the case's action. */
    private List<String> settingsOf(Case one) {
        return catalogue.switches().stream()
                .filter(setting -> DATA_SETTINGS.contains(setting)
                        || catalogue.action(one.level("action")).containsValue(setting))
                .toList();
    }

    /** At the level `own data` everything is on but seeing everybody's data. */
    private static boolean isOn(String level, String setting) {
        return level.equals("on") || (level.equals("own data") && !DATA_SETTINGS.contains(setting));
    }

    private void addPerson(DraftOrganization organization, Case one) {
        draft.organization("rival").user(one.person(), "owner");
        if (one.is("organization role", "nobody")) {
            return;
        }
        if (one.is("status", "suspended")) {
            organization.suspendedUser(one.person(), one.level("organization role"));
        } else {
            organization.user(one.person(), one.level("organization role"));
        }
        organization.workspace("aside").member(one.person(), "admin");
        if (!one.is("workspace role", "none")) {
            organization.workspace(one.home()).member(one.person(), one.level("workspace role"));
        }
    }
}
