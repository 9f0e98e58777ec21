package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import java.util.Optional;

/** A change to who belongs to the organization, and as what. */
public sealed interface PersonCommand<R> extends Command<R> {
    /**
     * Adds somebody. Refused where they belong to another organization: they are invited. Where they are known from before and
     * belong to none, what is said now counts.
     * Answers with the person.
     *
     * @param email their address
     * @param role as what
     * @param profile what is known of them
     */
    record AddPerson(EmailAddress email, OrganizationRole role, Profile profile) implements PersonCommand<Person> {
        /** Somebody of whom nothing but the address is known. */
        public AddPerson(String email, OrganizationRole role) {
            this(EmailAddress.of(email), role, Profile.none());
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_CREATE);
        }
    }

    /**
     * Changes what is known of somebody, where they belong to no other organization; a pending invite to an address that was
     * theirs ends. The address and the external id of whom somebody suspended are not changed by who ranks below that somebody then.
     * Answers with the person.
     *
     * @param user whom
     * @param email empty for no change
     * @param profile what is empty in it does not change
     */
    record UpdatePerson(UserId user, Optional<EmailAddress> email, Profile profile) implements PersonCommand<Person> {
        /** Nothing to change yet. */
        public static UpdatePerson of(UserId user) {
            return new UpdatePerson(user, Optional.empty(), Profile.none());
        }

        /** With another address. */
        public UpdatePerson withEmail(String text) {
            return new UpdatePerson(user, Optional.of(EmailAddress.of(text)), profile);
        }

        /** With another external id. */
        public UpdatePerson withExternalId(String text) {
            return with(profile.withExternalId(text));
        }

        /** With what is in this, and only that, besides the address. */
        public UpdatePerson with(Profile known) {
            return new UpdatePerson(user, email, known);
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }

    /**
     * Gives somebody another role in the organization. Oneself one may only lower. Answers with the person and what ended.
     *
     * @param user whom
     * @param role as what from then on
     */
    record ChangeOrganizationRole(UserId user, OrganizationRole role) implements PersonCommand<Changed<Person>> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }

    /**
     * Makes somebody an owner in one's own place: one is an admin from then on. For owners. Answers with the new owner, and with
     * the keys whose secrets stay known: the new owner's by others, and any by the old one.
     *
     * @param to whom
     */
    record HandOverOwnership(UserId to) implements PersonCommand<Changed<Person>> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }

    /**
     * Stops somebody, and with them their user keys, without taking anything from them: nothing ends. Answers with the person, and
     * with the keys that go on working and whose secrets they know.
     *
     * @param user whom
     */
    record SuspendPerson(UserId user) implements PersonCommand<Changed<Person>> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }

    /**
     * Brings somebody back who was suspended; not by who ranks below what whoever suspended them ranked then. Answers with the
     * person.
     *
     * @param user whom
     */
    record ReactivatePerson(UserId user) implements PersonCommand<Person> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }

    /**
     * Takes somebody out of the organization and all its workspaces. Whom somebody suspended, who ranks below that somebody then
     * does not remove: they could add them again. Answers with what ended.
     *
     * @param user whom
     */
    record RemovePerson(UserId user) implements PersonCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_DELETE);
        }
    }

    /** Leaves the organization and all its workspaces, by a session that nothing narrows. Answers with what ended. */
    record LeaveOrganization() implements PersonCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.empty();
        }
    }
}
