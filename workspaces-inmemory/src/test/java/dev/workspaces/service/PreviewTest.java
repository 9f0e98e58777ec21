package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview says what carrying out would come to, of what there can be one of, too. */
class PreviewTest {
    private final Company company = new Company();

    @BeforeEach
    void nameThem() {
        company.as(company.olga).carryOut(UpdatePerson.of(company.mara).withExternalId(company.name + "-mara"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_is_taken_is_said_in_the_same_words() {
        for (Command<?> command : List.of(
                CreateWorkspace.named("Research Two").withSlug("research"),
                UpdateWorkspace.of(company.lobby).withSlug("research"),
                new UpdateOrganization().withSlug("globex-" + company.name),
                UpdatePerson.of(company.mel).withEmail(company.email("mara")),
                UpdatePerson.of(company.mel).withEmail(company.email("gwen")),
                UpdatePerson.of(company.mel).withExternalId(company.name + "-mara"),
                named("new", company.name + "-mara"))) {
            assertThatThrownBy(() -> company.as(company.olga).preview(command))
                    .as(command.operationName())
                    .isInstanceOfSatisfying(
                            AlreadyExistsException.class,
                            foreseen -> assertThatThrownBy(
                                            () -> company.as(company.olga).carryOut(command))
                                    .isInstanceOf(AlreadyExistsException.class)
                                    .hasMessage(foreseen.getMessage()));
        }
    }

    @Test
    void events_that_are_not_there_are_missed() {
        company.as(company.olga).carryOut(new ForgetAuditEvents(2));

        for (long place : new long[] {-1, 0, 2, 1000}) {
            assertThatThrownBy(() -> company.as(company.olga).preview(new ForgetAuditEvents(place)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no audit event `" + place + "`");
        }
        assertThat(company.as(company.olga).preview(new ForgetAuditEvents(3)).isPossible())
                .isTrue();
    }

    @Test
    void what_is_ones_own_or_of_another_place_is_not_taken() {
        company.as(company.gwen).carryOut(CreateWorkspace.named("Lab").withSlug("lab"));
        for (Command<?> command : List.of(
                CreateWorkspace.named("Lab").withSlug("lab"),
                UpdateWorkspace.of(company.research).named("Re").withSlug("research"),
                new UpdateOrganization().named("Acme Again").withSlug(company.name),
                UpdatePerson.of(company.mara).withEmail(company.email("mara")),
                UpdatePerson.of(company.mara).withExternalId(company.name + "-mara"),
                named("new", company.name + "-new"))) {
            assertThat(company.as(company.olga).preview(command).isPossible())
                    .as(command.operationName())
                    .isTrue();
            company.as(company.olga).carryOut(command);
        }
    }

    @Test
    void an_external_id_of_somebody_elsewhere_is_not_seen_before() {
        company.as(company.gwen).carryOut(UpdatePerson.of(company.gwen).withExternalId(company.name + "-gwen"));
        Command<?> taking = UpdatePerson.of(company.mel).withExternalId(company.name + "-gwen");

        assertThat(company.as(company.olga).preview(taking).isPossible()).isTrue();
        assertThatThrownBy(() -> company.as(company.olga).carryOut(taking)).isInstanceOf(AlreadyExistsException.class);
    }

    private AddPerson named(String who, String externalId) {
        return new AddPerson(
                EmailAddress.of(company.email(who)),
                OrganizationRole.MEMBER,
                Profile.none().withExternalId(externalId));
    }
}
