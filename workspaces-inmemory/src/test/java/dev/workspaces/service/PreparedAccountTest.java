package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organization says of a stranger's address that it is somebody's who can sign in by an external id of theirs. */
class PreparedAccountTest {
    private final Company company = new Company();
    private final String victim = "victim-" + UUID.randomUUID() + "@corp.example";
    private final String attacker = "attacker-" + UUID.randomUUID();

    @AfterEach
    void close() {
        company.close();
    }

    private UserId prepare() {
        return company.as(company.gwen).carryOut(prepared()).user().id();
    }

    private AddPerson prepared() {
        return new AddPerson(
                EmailAddress.of(victim), OrganizationRole.MEMBER, Profile.none().withExternalId(attacker));
    }

    @Test
    void nobody_is_added_who_belongs_to_another_organization() {
        prepare();

        assertThatThrownBy(() -> company.as(company.olga).carryOut(new AddPerson(victim, OrganizationRole.ADMIN)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.KNOWN_ELSEWHERE));
        assertThat(company.workspaces.findSession(company.acme, ExternalId.of(attacker)))
                .isEmpty();
    }

    @Test
    void who_belongs_nowhere_any_more_comes_back_as_whom_they_are_said_to_be_now() {
        UserId prepared = prepare();
        company.as(company.gwen).carryOut(new RemovePerson(prepared));

        Person added = company.as(company.olga).carryOut(new AddPerson(victim, OrganizationRole.ADMIN));

        assertThat(added.user().externalId()).isEmpty();
        assertThat(company.workspaces.findSession(company.acme, ExternalId.of(attacker)))
                .isEmpty();
    }

    @Test
    void nobody_founds_an_organization_for_them_by_the_address_alone() {
        prepare();
        NewOrganization corp = NewOrganization.of("Corp", "corp-" + company.name, victim);
        SystemActing system = company.workspaces.system(RequestInfo.none());

        assertThatThrownBy(() -> system.createOrganization(corp)).isInstanceOf(RefusedException.class);

        Founded founded = system.createOrganization(corp.ownedBy(Profile.none().withExternalId(attacker)));
        assertThat(founded.owner().user().externalId()).contains(ExternalId.of(attacker));
    }
}
