package dev.workspaces.service;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.User;
import dev.workspaces.storage.MemberReader;
import java.util.List;
import java.util.Optional;

/**
 * Who comes in by an address. An organization says of its people by what address and external id they come in, whether that is true
 * or not; so nobody is taken over into another one on the strength of it.
 */
final class Joining {
    private Joining() {}

    /**
     * Whom an organization adds: somebody new, or known from before and nowhere at home now, of whom what is said now counts.
     *
     * @throws RefusedException if they are at home elsewhere: an invite is for whoever is let in as them
     */
    static User added(EmailAddress email, Profile profile, Planning planning, List<Effect> effects) {
        MemberReader members = planning.snapshot().members();
        OrganizationId here = planning.caller().organization();
        Optional<User> known = members.findUser(email);
        if (known.flatMap(user -> members.findMembership(here, user.id())).isPresent()) {
            throw new AlreadyExistsException("person", "email");
        }
        if (isAtHomeElsewhere(known, planning)) {
            throw knownElsewhere("invite them, so that they come in by themselves");
        }
        return described(known, email, profile, planning, effects);
    }

    /**
     * Whom the host makes the owner of a new organization.
     *
     * @throws RefusedException if they are at home elsewhere, by another external id than the host says
     */
    static User founding(EmailAddress email, Profile profile, Planning planning, List<Effect> effects) {
        Optional<User> known = planning.snapshot().members().findUser(email);
        if (!isAtHomeElsewhere(known, planning)) {
            return described(known, email, profile, planning, effects);
        }
        return known.filter(user -> user.externalId().equals(profile.externalId()))
                .map(user -> asRead(user, effects))
                .orElseThrow(() -> knownElsewhere("name the same external id"));
    }

    /** Who accepts an invite to this address: whoever the host has let in as them, or somebody new. */
    static User accepting(EmailAddress email, Profile profile, Planning planning, List<Effect> effects) {
        MemberReader members = planning.snapshot().members();
        Optional<User> known = members.findUser(email);
        boolean isHere = known.flatMap(
                        user -> members.findMembership(planning.caller().organization(), user.id()))
                .isPresent();
        return known.map(user -> isHere ? user : asRead(user, effects))
                .orElseGet(() -> fresh(email, profile, planning, effects));
    }

    /**
     * Counts their version up: an organization that says at this moment by what they come in, because they belong to no other one yet,
     * holds no lock of this one. One of the two is late then, and finds another version than it read.
     */
    private static User asRead(User user, List<Effect> effects) {
        effects.add(Save.user(Optional.of(user), user));
        return user;
    }

    private static boolean isAtHomeElsewhere(Optional<User> known, Planning planning) {
        MemberReader members = planning.snapshot().members();
        OrganizationId here = planning.caller().organization();
        return known.filter(user -> members.belongsElsewhere(here, user.id())).isPresent();
    }

    /** Of whom what is said now counts: nobody else says anything of them. */
    private static User described(
            Optional<User> known, EmailAddress email, Profile profile, Planning planning, List<Effect> effects) {
        return known.map(user -> renewed(user, profile, planning, effects))
                .orElseGet(() -> fresh(email, profile, planning, effects));
    }

    private static RefusedException knownElsewhere(String instead) {
        return new RefusedException(
                Refusal.KNOWN_ELSEWHERE, "somebody of another organization has this address: " + instead);
    }

    private static User renewed(User user, Profile profile, Planning planning, List<Effect> effects) {
        User renewed = user.toBuilder()
                .firstName(profile.firstName())
                .lastName(profile.lastName())
                .externalId(profile.externalId())
                .updatedAt(planning.now())
                .build();
        effects.add(Save.user(Optional.of(user), renewed));
        return renewed;
    }

    private static User fresh(EmailAddress email, Profile profile, Planning planning, List<Effect> effects) {
        User fresh = User.builder()
                .id(planning.ids().user())
                .email(email)
                .firstName(profile.firstName())
                .lastName(profile.lastName())
                .externalId(profile.externalId())
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
        effects.add(Save.user(Optional.empty(), fresh));
        return fresh;
    }
}
