package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who tries what they may not is on record with what they tried it on, in their own words. */
class TriedTest implements AutoCloseable {
    /** What has no name before it is made: its place is on record where it is not. */
    private static final Set<String> MAKING = Set.of(
            "add_person",
            "create_workspace",
            "invite_person",
            "issue_organization_key",
            "issue_service_key",
            "issue_user_key");

    private final Neighbours neighbours = new Neighbours();
    private final Company company = neighbours.company;

    @AfterEach
    @Override
    public void close() {
        company.close();
    }

    private AuditTarget workspace() {
        return AuditTarget.of("workspace", company.research);
    }

    private AuditTarget organization() {
        return AuditTarget.of("organization", company.acme);
    }

    private static void with(Map<String, AuditTarget> targets, AuditTarget target, String... names) {
        List.of(names).forEach(name -> targets.put(name, target));
    }

    /** What each command that an {@link EveryOperation} has is about, by its name. */
    private Map<String, AuditTarget> targets(EveryOperation all, UserId leaving) {
        Map<String, AuditTarget> targets = new HashMap<>();
        AuditTarget membership = AuditTarget.of("membership", all.user());
        AuditTarget member = new AuditTarget("workspace_membership", company.research + "/" + all.user());
        AuditTarget mapping = new AuditTarget("group_mapping", company.research + "/" + all.group());
        AuditTarget invite = AuditTarget.of("invite", all.invite());
        with(targets, organization(), "update_organization", "delete_organization", "add_person");
        with(targets, organization(), "create_workspace", "invite_person", "issue_organization_key");
        with(targets, AuditTarget.of("user", all.user()), "update_person");
        with(targets, membership, "change_organization_role", "hand_over_ownership", "suspend_person");
        with(targets, membership, "reactivate_person", "remove_person");
        with(targets, workspace(), "update_workspace", "override_settings", "archive_workspace");
        with(targets, workspace(), "restore_workspace", "delete_workspace", "add_members");
        with(targets, workspace(), "issue_service_key", "issue_user_key");
        with(targets, member, "change_workspace_role", "remove_member");
        with(targets, invite, "resend_invite", "cancel_invite");
        with(targets, mapping, "map_group", "unmap_group");
        with(targets, AuditTarget.of("group", all.group()), "sync_group");
        with(targets, AuditTarget.of("key", all.key()), "update_key", "disable_key", "enable_key", "rotate_key");
        with(targets, AuditTarget.of("key", all.key()), "emergency_rotate_key", "revoke_key");
        with(targets, AuditTarget.of("audit_log", company.acme), "forget_audit_events");
        with(targets, AuditTarget.of("membership", leaving), "leave_organization");
        with(targets, new AuditTarget("workspace_membership", company.research + "/" + leaving), "leave_workspace");
        return targets;
    }

    @Test
    void whatever_is_denied_or_refused_names_what_it_was_about_whether_that_is_there_or_not() {
        EveryOperation here = neighbours.here().about(company.mara);
        Acting narrowed = company.as(company.session(company.nora).withCeiling(Scopes.none()));
        for (EveryOperation all : List.of(here, EveryOperation.in(company), foreign())) {
            Map<String, AuditTarget> targets = targets(all, company.nora);
            for (Command<?> command : all.commands()) {
                assertThat(catchThrowable(() -> narrowed.carryOut(command)))
                        .as(command.operationName())
                        .isInstanceOfAny(AccessDeniedException.class, RefusedException.class);
                assertThat(last().outcome()).isNotEqualTo(Outcome.DONE);
                assertThat(last().operation()).isEqualTo(command.operationName());
                assertThat(last().target()).as(command.operationName()).isEqualTo(targets.get(command.operationName()));
            }
        }
    }

    /** What globex has, and acme not. */
    private EveryOperation foreign() {
        return EveryOperation.in(company)
                .about(neighbours.gus)
                .of(neighbours.theirInvite)
                .of(neighbours.theirKey)
                .of(neighbours.theirGroup);
    }

    @Test
    void it_is_the_same_as_when_it_is_done_but_for_what_is_made() {
        List<String> failed = new ArrayList<>();
        for (int at = 0; at < neighbours.here().commands().size(); at++) {
            try (TriedTest fresh = new TriedTest()) {
                String name = fresh.done(at);
                if (!fresh.last().operation().equals(name)) {
                    failed.add(name);
                }
            }
        }
        assertThat(failed).containsExactly("add_members");
    }

    /** Carries out the command at this place, and looks at what it left on record, if anything. */
    private String done(int at) {
        EveryOperation here = neighbours.here().about(company.mara);
        Command<?> command = here.commands().get(at);
        boolean isLeaving = command.operationName().startsWith("leave_");
        try {
            company.as(isLeaving ? company.mara : company.olga).carryOut(command);
        } catch (AlreadyExistsException alreadyThere) {
            return command.operationName();
        }
        assertThat(last().outcome()).isEqualTo(Outcome.DONE);
        if (!MAKING.contains(command.operationName())) {
            assertThat(last().target())
                    .as(command.operationName())
                    .isEqualTo(targets(here, company.mara).get(command.operationName()));
        }
        return command.operationName();
    }

    @Test
    void what_has_no_form_of_an_id_is_not_put_on_record() {
        Acting narrowed = company.as(company.session(company.nora).withCeiling(Scopes.none()));
        for (String pasted : List.of("alice@example.com", "not an id", "usr_x", "wk_org_" + "0".repeat(49))) {
            EveryOperation all = EveryOperation.in(company)
                    .about(UserId.of(pasted))
                    .of(InviteId.of(pasted))
                    .of(KeyId.of(pasted));
            for (EveryOperation each : List.of(all, all.at(WorkspaceId.of(pasted)))) {
                for (Command<?> command : each.commands()) {
                    assertThat(catchThrowable(() -> narrowed.carryOut(command)))
                            .isInstanceOfAny(AccessDeniedException.class, RefusedException.class);
                    assertThat(last().toString()).as(command.operationName()).doesNotContain(pasted);
                }
            }
        }
    }

    @Test
    void a_workspace_of_the_hosts_that_is_there_is_named_whatever_its_id() {
        WorkspaceId hosts = ofTheHost();

        assertThat(catchThrowable(
                        () -> company.as(company.session(company.nora)).carryOut(new ArchiveWorkspace(hosts))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(last().target()).isEqualTo(AuditTarget.of("workspace", hosts));
        assertThat(last().workspace()).contains(hosts);
    }

    @Test
    void its_deletion_is_on_record_where_it_was() {
        WorkspaceId hosts = ofTheHost();

        company.as(company.olga).carryOut(new DeleteWorkspace(hosts));

        assertThat(last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(last().workspace()).contains(hosts);
    }

    private WorkspaceId ofTheHost() {
        WorkspaceId hosts = WorkspaceId.of("of the host");
        return company.storage.transact(transaction -> {
            Workspace one = transaction
                    .workspaces()
                    .find(company.acme, company.research)
                    .orElseThrow();
            transaction
                    .workspaces()
                    .insert(one.toBuilder().id(hosts).slug(Slug.of("hosts")).build());
            return hosts;
        });
    }

    @Test
    void a_refusal_names_whom_it_was_about() {
        refused(company.olga, new ChangeOrganizationRole(company.olga, OrganizationRole.MEMBER));
        assertThat(last().target()).isEqualTo(AuditTarget.of("membership", company.olga));

        refused(company.adam, new RemovePerson(company.olga));
        assertThat(last().target()).isEqualTo(AuditTarget.of("membership", company.olga));

        refused(company.mara, new ChangeWorkspaceRole(company.research, company.wanda, WorkspaceRole.MEMBER));
        assertThat(last().target())
                .isEqualTo(new AuditTarget("workspace_membership", company.research + "/" + company.wanda));
    }

    @Test
    void a_key_that_would_leave_is_on_record_with_the_place() {
        Acting key = company.as(neighbours.key);

        assertThat(catchThrowable(() -> key.carryOut(new LeaveWorkspace(company.research))))
                .isInstanceOf(RefusedException.class);
        assertThat(last().target()).isEqualTo(workspace());
        assertThat(catchThrowable(() -> key.carryOut(new PersonCommand.LeaveOrganization())))
                .isInstanceOf(RefusedException.class);
        assertThat(last().target()).isEqualTo(organization());
    }

    private void refused(UserId who, Command<?> command) {
        assertThat(catchThrowable(
                        () -> company.as(Principal.session(company.acme, who)).carryOut(command)))
                .isInstanceOf(RefusedException.class);
        assertThat(last().outcome()).isEqualTo(Outcome.REFUSED);
    }

    private AuditEntry last() {
        return company.storage.read(snapshot -> {
            long end = snapshot.audit().head(company.acme).sequence();
            return snapshot.audit()
                    .list(company.acme, AuditFilter.all(), end, 1)
                    .get(0)
                    .entry();
        });
    }
}
