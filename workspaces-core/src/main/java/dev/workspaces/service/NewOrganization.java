package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.member.EmailAddress;

/**
 * An organization to create, with its owner and its default workspace.
 *
 * @param name what people call it
 * @param slug its name for URLs
 * @param ownerEmail whose it is; where the address is known already, that user's, if they belong to no organization or the host says
 *     the same external id of them
 * @param owner what is known of the owner
 * @param workspace what its default workspace is called
 */
public record NewOrganization(Name name, Slug slug, EmailAddress ownerEmail, Profile owner, Name workspace) {
    /** One with a default workspace called {@code Default}. */
    public static NewOrganization of(String name, String slug, String ownerEmail) {
        return new NewOrganization(
                Name.of(name), Slug.of(slug), EmailAddress.of(ownerEmail), Profile.none(), Name.of("Default"));
    }

    /** With an owner of whom this is known. */
    public NewOrganization ownedBy(Profile profile) {
        return new NewOrganization(name, slug, ownerEmail, profile, workspace);
    }

    /** With a default workspace of this name. */
    public NewOrganization withWorkspace(String workspaceName) {
        return new NewOrganization(name, slug, ownerEmail, owner, Name.of(workspaceName));
    }
}
