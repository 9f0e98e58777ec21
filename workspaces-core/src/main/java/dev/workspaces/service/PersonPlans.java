package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans changes to who belongs to the organization. */
final class PersonPlans {
    private PersonPlans() {}

    static void register(Verbs verbs) {
        Answer<Person> person = (result, after) -> after.person(UserId.of(result.get(0)));
        Answer<Changed<Person>> changed = (result, after) ->
                new Changed<>(person.from(result, after), Endings.read(result.subList(1, result.size())));
        verbs.on(AddPerson.class, PersonPlans::add, person);
        verbs.on(UpdatePerson.class, PersonPlans::update, person);
        verbs.on(ChangeOrganizationRole.class, PersonPlans::changeRole, changed);
        verbs.on(HandOverOwnership.class, PersonPlans::handOver, changed);
        verbs.on(SuspendPerson.class, PersonPlans::suspend, changed);
        verbs.on(ReactivatePerson.class, PersonPlans::reactivate, person);
        verbs.on(RemovePerson.class, PersonPlans::remove, (result, after) -> Endings.read(result));
        verbs.on(LeaveOrganization.class, PersonPlans::leave, (result, after) -> Endings.read(result));
    }

    private static Plan<Person> add(AddPerson command, Planning planning) {
        planning.expectNoVersion();
        planning.standing(Optional.empty()).requireGiving(command.role());
        List<Effect> effects = new ArrayList<>();
        User user = Joining.added(command.email(), command.profile(), planning, effects);
        effects.add(Save.membership(Optional.empty(), membership(user.id(), command.role(), planning)));
        return Plan.of(AuditFields.USER.target(user), effects, List.of(user.id().value()));
    }

    static OrganizationMembership membership(UserId user, OrganizationRole role, Planning planning) {
        return OrganizationMembership.builder()
                .organization(planning.caller().organization())
                .user(user)
                .role(role)
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }

    private static Plan<Person> update(UpdatePerson command, Planning planning) {
        Person person = planning.person(command.user());
        User before = person.user();
        planning.expect("user", before.id(), before.version());
        Standing standing = planning.standing(Optional.empty());
        standing.requireAboveUnlessSelf(before.id());
        if (planning.snapshot().members().belongsElsewhere(planning.caller().organization(), before.id())) {
            throw new RefusedException(
                    Refusal.PROFILE_SHARED, "what is known of this person is not this organization's alone to change");
        }
        Profile profile = command.profile();
        User after = before.toBuilder()
                .email(command.email().orElse(before.email()))
                .firstName(profile.firstName().or(before::firstName))
                .lastName(profile.lastName().or(before::lastName))
                .externalId(profile.externalId().or(before::externalId))
                .updatedAt(planning.now())
                .build();
        if (!after.email().equals(before.email()) || !after.externalId().equals(before.externalId())) {
            requireGivingAll(person.membership().role(), standing);
            // somebody else of their address, or of their external id, would be who they were, and active
            requireNotSuspendedAbove(standing, person.membership());
        }
        List<Effect> effects = new ArrayList<>(List.of(Save.user(Optional.of(before), after)));
        if (!after.email().equals(before.email())) {
            InviteEndings.cancelTo(before.email(), planning, effects, new ArrayList<>());
        }
        return Plan.of(
                AuditFields.USER.target(before), effects, List.of(before.id().value()));
    }

    /** Whoever says by what somebody comes in could come in as them, in each of their workspaces too, and past a ceiling. */
    private static void requireGivingAll(OrganizationRole role, Standing standing) {
        standing.requireGiving(role == OrganizationRole.MEMBER ? OrganizationRole.ADMIN : role);
    }

    private static Plan<Changed<Person>> changeRole(ChangeOrganizationRole command, Planning planning) {
        OrganizationMembership before = planning.person(command.user()).membership();
        planning.expect("membership", before.user(), before.version());
        Standing standing = planning.standing(Optional.empty());
        standing.requireAboveUnlessSelf(before.user());
        standing.requireGiving(command.role());
        if (command.role() != OrganizationRole.OWNER) {
            requireOwnerLeft(planning, before);
        }
        List<Effect> effects = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        effects.add(save(planning, before, before.toBuilder().role(command.role())));
        if (before.role() != OrganizationRole.MEMBER && command.role() == OrganizationRole.MEMBER) {
            KeyEndings.loseReach(before.user(), planning, effects, endings);
        }
        List<KeyId> stillKnown = KnownSecrets.ofChange(
                command.role().compareTo(before.role()), before.user(), Optional.empty(), planning);
        return changed(before, effects, endings, stillKnown);
    }

    private static Plan<Changed<Person>> handOver(HandOverOwnership command, Planning planning) {
        planning.expectNoVersion();
        Standing standing = planning.standing(Optional.empty());
        standing.requireOwnerSession();
        OrganizationMembership heir = planning.person(command.to()).membership();
        OrganizationMembership own =
                planning.person(planning.caller().user().orElseThrow()).membership();
        if (heir.status() != MembershipStatus.ACTIVE || planning.caller().is(heir.user())) {
            throw new RefusedException(Refusal.LAST_OWNER, "ownership goes to another person who is active");
        }
        List<Effect> effects = List.of(
                save(planning, heir, heir.toBuilder().role(OrganizationRole.OWNER)),
                save(planning, own, own.toBuilder().role(OrganizationRole.ADMIN)));
        List<KeyId> stillKnown = new ArrayList<>(KnownSecrets.toOthers(heir.user(), Optional.empty(), planning));
        stillKnown.addAll(KnownSecrets.of(own.user(), Optional.empty(), List.of(), planning));
        return changed(heir, effects, List.of(), stillKnown);
    }

    private static Plan<Changed<Person>> suspend(SuspendPerson command, Planning planning) {
        OrganizationMembership before = planning.person(command.user()).membership();
        planning.expect("membership", before.user(), before.version());
        Standing standing = planning.standing(Optional.empty());
        standing.requireAbove(before.user());
        requireOwnerLeft(planning, before);
        // whoever suspends somebody suspended already does not lower who may bring them back
        var highest = before.suspendedBy()
                .filter(rank -> rank.compareTo(standing.rank()) > 0)
                .orElse(standing.rank());
        Effect effect = save(
                planning,
                before,
                before.toBuilder().status(MembershipStatus.SUSPENDED).suspendedBy(highest));
        return changed(
                before,
                List.of(effect),
                List.of(),
                KnownSecrets.of(before.user(), Optional.empty(), List.of(), planning));
    }

    private static Plan<Person> reactivate(ReactivatePerson command, Planning planning) {
        OrganizationMembership before = planning.person(command.user()).membership();
        planning.expect("membership", before.user(), before.version());
        Standing standing = planning.standing(Optional.empty());
        standing.requireAbove(before.user());
        requireNotSuspendedAbove(standing, before);
        Effect effect = save(
                planning,
                before,
                before.toBuilder().status(MembershipStatus.ACTIVE).suspendedBy(Optional.empty()));
        return Plan.of(
                AuditFields.MEMBERSHIP.target(before), effect, before.user().value());
    }

    /** Goes on only where nobody who ranks above whoever asks suspended this person. */
    private static void requireNotSuspendedAbove(Standing standing, OrganizationMembership before) {
        if (before.suspendedBy()
                .filter(rank -> rank.compareTo(standing.rank()) > 0)
                .isPresent()) {
            throw new RefusedException(
                    Refusal.RANK_TOO_LOW,
                    "whoever suspended this person ranked higher: only who ranks so brings them back, removes them, or says who they are");
        }
    }

    private static Plan<Ended> remove(RemovePerson command, Planning planning) {
        OrganizationMembership before = planning.person(command.user()).membership();
        planning.expect("membership", before.user(), before.version());
        Standing standing = planning.standing(Optional.empty());
        standing.requireAbove(before.user());
        // whoever could remove them could add them again, active
        requireNotSuspendedAbove(standing, before);
        return leaving(planning, before);
    }

    private static Plan<Ended> leave(LeaveOrganization command, Planning planning) {
        planning.expectNoVersion();
        return leaving(
                planning,
                planning.person(planning.caller().user().orElseThrow()).membership());
    }

    private static Plan<Ended> leaving(Planning planning, OrganizationMembership before) {
        requireOwnerLeft(planning, before);
        List<Effect> effects = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        for (WorkspaceMembership each :
                planning.snapshot().members().membershipsOf(before.organization(), before.user())) {
            effects.add(End.member(each));
            effects.add(Note.keepOut(each.organization(), each.workspace(), each.user()));
            endings.add(new Ending.OfWorkspaceMembership(each.workspace(), each.user()));
        }
        InviteEndings.cancelTo(planning.person(before.user()).user().email(), planning, effects, endings);
        KeyEndings.leave(before.user(), planning, effects, endings);
        effects.add(End.membership(before));
        endings.add(new Ending.OfMembership(before.user()));
        return Plan.ending(
                AuditFields.MEMBERSHIP.target(before),
                effects,
                endings,
                KnownSecrets.of(before.user(), Optional.empty(), endings, planning));
    }

    /** Goes on only where an active owner is left once this one is none. */
    private static void requireOwnerLeft(Planning planning, OrganizationMembership leaving) {
        boolean isActiveOwner = leaving.role() == OrganizationRole.OWNER && leaving.status() == MembershipStatus.ACTIVE;
        if (isActiveOwner && planning.snapshot().members().countActiveOwners(leaving.organization()) <= 1) {
            throw new RefusedException(Refusal.LAST_OWNER, "an organization keeps at least one active owner");
        }
    }

    private static Plan<Changed<Person>> changed(
            OrganizationMembership before, List<Effect> effects, List<Ending> endings, List<KeyId> stillKnown) {
        return Plan.ending(
                AuditFields.MEMBERSHIP.target(before),
                effects,
                endings,
                stillKnown,
                before.user().value());
    }

    private static Effect save(Planning planning, OrganizationMembership before, OrganizationMembership.Builder after) {
        return Save.membership(
                Optional.of(before), after.updatedAt(planning.now()).build());
    }
}
