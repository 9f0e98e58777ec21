package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.SettingCategory;
import java.util.Optional;
import java.util.Set;

/** A change to the organization itself. */
public sealed interface OrganizationCommand<R> extends Command<R> {
    /**
     * Changes what it is called and what it has set. What changes the settings {@code organisationAdmins…}, or whether
     * workspaces may override their category, is for an owner's session. Answers with the organization as it is then.
     *
     * @param name empty for no change
     * @param slug empty for no change
     * @param settings all that it sets from then on; empty for no change
     * @param overridable all categories that workspaces may override from then on; empty for no change
     */
    record UpdateOrganization(
            Optional<Name> name,
            Optional<Slug> slug,
            Optional<AccessSettings> settings,
            Optional<Set<SettingCategory>> overridable)
            implements OrganizationCommand<Organization> {
        /** Nothing to change yet. */
        public UpdateOrganization() {
            this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Copies the set. */
        public UpdateOrganization {
            overridable = overridable.map(Set::copyOf);
        }

        /** With another name. */
        public UpdateOrganization named(String name) {
            return new UpdateOrganization(Optional.of(Name.of(name)), slug, settings, overridable);
        }

        /** With another slug. */
        public UpdateOrganization withSlug(String slug) {
            return new UpdateOrganization(name, Optional.of(Slug.of(slug)), settings, overridable);
        }

        /** With these settings, and only these. */
        public UpdateOrganization setting(AccessSettings all) {
            return new UpdateOrganization(name, slug, Optional.of(all), overridable);
        }

        /** With these categories, and only these, open to override. */
        public UpdateOrganization lettingOverride(Set<SettingCategory> categories) {
            return new UpdateOrganization(name, slug, settings, Optional.of(categories));
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_UPDATE);
        }
    }

    /**
     * Deletes it with all that belongs to it. Its audit log stays in the store, for the host. Every one of its workspaces has
     * to be empty. Answers with what ended: each workspace by its id; people, memberships, keys, pending invites and group
     * mappings by how many there were, because an organization may have a million of them. No secret of its keys works any more,
     * so none is named as still known.
     */
    record DeleteOrganization() implements OrganizationCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATIONS_DELETE);
        }
    }
}
