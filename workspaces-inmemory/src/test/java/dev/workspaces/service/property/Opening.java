package dev.workspaces.service.property;

import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.property.Words.Place;
import java.util.List;

/**
 * How every story begins: acme with olga its owner, adam its admin, wanda the admin of research, mara its manager, mel its
 * member, nora and sam, and with sales, where nobody is; keys of the organization, of research, of mara and of adam there, and one of
 * mel that holds more than mel may; globex with gwen its owner, gabe the manager of its research and, here too, sam.
 */
final class Opening {
    private static final Place RESEARCH = new Place("research", false);

    static final List<Step> STEPS = List.of(
            new Step.Founds("acme", "olga"),
            new Step.Founds("globex", "gwen"),
            person("acme", "adam", OrganizationRole.ADMIN),
            person("acme", "wanda", OrganizationRole.MEMBER),
            person("acme", "mara", OrganizationRole.MEMBER),
            person("acme", "mel", OrganizationRole.MEMBER),
            person("acme", "nora", OrganizationRole.MEMBER),
            person("acme", "sam", OrganizationRole.MEMBER),
            person("globex", "gabe", OrganizationRole.MEMBER),
            person("globex", "sam", OrganizationRole.MEMBER),
            creates("acme", "research"),
            creates("acme", "sales"),
            creates("globex", "research"),
            member("acme", "wanda", WorkspaceRole.ADMIN),
            member("acme", "mara", WorkspaceRole.MANAGER),
            member("acme", "mel", WorkspaceRole.MEMBER),
            member("globex", "gabe", WorkspaceRole.MANAGER),
            member("globex", "sam", WorkspaceRole.MEMBER),
            by("acme", KeyWishes.ofOrganization("red", List.of(KeyWishes.EVERYTHING))),
            by(
                    Actor.person("acme", "wanda"),
                    KeyWishes.ofWorkspace("blue", RESEARCH, List.of("work", "service keys", "user keys", "members"))),
            by(Actor.person("acme", "mara"), KeyWishes.ofPerson("green", RESEARCH, "mara", List.of("work", "members"))),
            by(Actor.person("acme", "adam"), KeyWishes.ofPerson("grey", RESEARCH, "adam", List.of("work"))),
            by("acme", KeyWishes.ofPerson("white", RESEARCH, "mel", List.of(KeyWishes.EVERYTHING))),
            by("globex", KeyWishes.ofWorkspace("blue", RESEARCH, List.of("work", "user keys"))));

    private Opening() {}

    private static Step person(String organization, String name, OrganizationRole role) {
        return by(organization, new Wish("adds " + name, (names, here) -> new AddPerson(name + "@people.test", role)));
    }

    private static Step creates(String organization, String workspace) {
        return by(
                organization,
                new Wish(
                        "creates " + workspace,
                        (names, here) -> CreateWorkspace.named(workspace).withSlug(workspace)));
    }

    private static Step member(String organization, String name, WorkspaceRole role) {
        return by(
                organization,
                new Wish(
                        "adds to research " + name,
                        (names, here) -> AddMembers.of(names.workspace(here, "research"), names.person(name), role)));
    }

    private static Step by(String organization, Wish wish) {
        return by(Actor.person(organization, organization.equals("acme") ? "olga" : "gwen"), wish);
    }

    private static Step by(Actor actor, Wish wish) {
        return new Step.Wants(actor, wish, false);
    }
}
