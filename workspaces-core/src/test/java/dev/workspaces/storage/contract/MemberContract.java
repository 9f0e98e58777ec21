package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.MEMBERSHIP;
import static dev.workspaces.storage.contract.Versioned.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.MemberRepository} promises of who belongs to an organization. */
public abstract class MemberContract extends Contract {
    /** Constructor for subclasses. */
    protected MemberContract() {}

    @Test
    void somebody_is_found_in_the_organizations_they_belong_to_and_in_no_other() {
        Tenant acme = tenant();
        Tenant globex = tenant();
        Person mara =
                new Person(acme.user(), Some.membership(acme.id(), acme.user().id()));

        assertThat(findPerson(acme.id(), acme.user().id())).contains(mara);
        assertThat(findPerson(globex.id(), acme.user().id())).isEmpty();
        assertThat(findPerson(acme.id(), acme.stranger().id())).isEmpty();
        assertThat(findPerson(acme.id(), UserId.of(Some.text("usr")))).isEmpty();
    }

    @Test
    void a_person_is_answered_as_their_user_and_their_membership_are_now() {
        Tenant acme = tenant();
        User moved = update(USER, acme.user().toBuilder().email(Some.email()).build());
        OrganizationMembership owner = update(MEMBERSHIP, as(acme.id(), moved.id(), OrganizationRole.OWNER));

        assertThat(findPerson(acme.id(), moved.id())).contains(new Person(moved, owner));
    }

    @Test
    void somebody_is_found_by_their_external_id_in_the_organizations_they_belong_to_and_in_no_other() {
        Tenant acme = tenant();
        Tenant globex = tenant();
        ExternalId subject = ExternalId.of(Some.text("subject"));
        User mara = update(USER, acme.user().toBuilder().externalId(subject).build());

        Person expected = new Person(mara, Some.membership(acme.id(), mara.id()));
        assertThat(findByExternalId(acme.id(), subject)).contains(expected);
        assertThat(findByExternalId(globex.id(), subject)).isEmpty();
        assertThat(findByExternalId(acme.id(), ExternalId.of(Some.text("subject"))))
                .isEmpty();

        update(USER, mara.toBuilder().externalId(Optional.empty()).build());
        assertThat(findByExternalId(acme.id(), subject)).isEmpty();
    }

    @Test
    void a_second_membership_of_somebody_is_refused() {
        Tenant acme = tenant();
        OrganizationMembership again = as(acme.id(), acme.user().id(), OrganizationRole.OWNER);

        Refused.alreadyExists("user", () -> insert(MEMBERSHIP, again));
        assertThat(find(MEMBERSHIP, again))
                .contains(Some.membership(acme.id(), acme.user().id()));
    }

    @Test
    void a_membership_needs_its_organization_and_its_user() {
        Tenant acme = tenant();
        OrganizationId nowhere = Some.organization().id();
        UserId nobody = UserId.of(Some.text("usr"));

        Refused.notFound(
                "organization",
                nowhere,
                () -> insert(MEMBERSHIP, Some.membership(nowhere, acme.user().id())));
        Refused.notFound("user", nobody, () -> insert(MEMBERSHIP, Some.membership(acme.id(), nobody)));
        assertThat(find(MEMBERSHIP, Some.membership(acme.id(), nobody))).isEmpty();
    }

    @Test
    void owners_count_while_they_are_active() {
        Tenant acme = tenant();
        assertThat(activeOwners(acme.id())).isZero();

        OrganizationMembership mara =
                update(MEMBERSHIP, as(acme.id(), acme.user().id(), OrganizationRole.OWNER));
        insert(MEMBERSHIP, as(acme.id(), acme.stranger().id(), OrganizationRole.ADMIN));
        Tenant globex = twin(acme);
        insert(MEMBERSHIP, as(globex.id(), globex.stranger().id(), OrganizationRole.OWNER));
        assertThat(activeOwners(acme.id())).isEqualTo(1);

        OrganizationMembership suspended = update(
                MEMBERSHIP,
                mara.toBuilder()
                        .status(MembershipStatus.SUSPENDED)
                        .suspendedBy(Rank.OWNER)
                        .build());
        assertThat(activeOwners(acme.id())).isZero();

        delete(MEMBERSHIP, suspended);
        assertThat(activeOwners(acme.id())).isZero();
        assertThat(activeOwners(globex.id())).isEqualTo(1);
    }

    @Test
    void somebody_belongs_elsewhere_while_another_organization_has_them() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        UserId mara = acme.user().id();
        UserId stranger = acme.stranger().id();

        assertThat(belongsElsewhere(acme.id(), mara)).isTrue();
        assertThat(belongsElsewhere(globex.id(), mara)).isTrue();
        assertThat(belongsElsewhere(acme.id(), stranger)).isFalse();

        delete(MEMBERSHIP, Some.membership(globex.id(), mara));
        assertThat(belongsElsewhere(acme.id(), mara)).isFalse();
        assertThat(belongsElsewhere(globex.id(), mara)).isTrue();
    }

    private static OrganizationMembership as(OrganizationId organization, UserId user, OrganizationRole role) {
        return Some.membership(organization, user).toBuilder().role(role).build();
    }

    private Optional<Person> findPerson(OrganizationId organization, UserId user) {
        return read(now -> now.members().findPerson(organization, user));
    }

    private Optional<Person> findByExternalId(OrganizationId organization, ExternalId externalId) {
        return read(now -> now.members().findPersonByExternalId(organization, externalId));
    }

    private long activeOwners(OrganizationId organization) {
        return this.<Long>read(now -> now.members().countActiveOwners(organization));
    }

    private boolean belongsElsewhere(OrganizationId organization, UserId user) {
        return this.<Boolean>read(now -> now.members().belongsElsewhere(organization, user));
    }
}
