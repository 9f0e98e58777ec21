package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.GROUP_MAPPING;
import static dev.workspaces.storage.contract.Versioned.INVITE;
import static dev.workspaces.storage.contract.Versioned.KEY;
import static dev.workspaces.storage.contract.Versioned.MEMBERSHIP;
import static dev.workspaces.storage.contract.Versioned.ORGANIZATION;
import static dev.workspaces.storage.contract.Versioned.USER;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes with what is removed, what stays, and that nothing of it is there again when an id comes back. */
public abstract class CascadeContract extends Contract {
    private Tenant acme = Tenant.none();
    private Tenant globex = acme;

    /** Constructor for subclasses. */
    protected CascadeContract() {}

    /** Two organizations that have the same of everything. */
    @BeforeEach
    void open() {
        acme = tenant();
        globex = twin(acme);
        fill();
        assertThat(whatIsThere(acme)).hasSize(10);
        assertThat(whatIsThere(globex)).hasSize(10);
    }

    private void fill() {
        for (Tenant each : List.of(acme, globex)) {
            insert(INVITE, invite(each));
            insert(GROUP_MAPPING, mapping(each));
            insert(KEY, key(each));
            insert(
                    WORKSPACE_MEMBERSHIP,
                    Some.membership(each.id(), each.other().id(), each.user().id()));
            run(transaction -> {
                transaction
                        .groupMappings()
                        .keepOut(
                                each.id(),
                                each.workspace().id(),
                                each.stranger().id());
                transaction.idempotency().put(idempotency(each));
                transaction.audit().append(Some.entry(each.id()));
                transaction.changes().record(each.id(), List.of(FactChange.ofOrganization()));
            });
        }
    }

    @Test
    void an_organization_takes_all_with_it_that_belongs_to_it() {
        delete(ORGANIZATION, acme.organization());

        assertThat(whatIsThere(acme)).isEmpty();
        assertThat(whatIsThere(globex)).hasSize(10);
    }

    @Test
    void users_the_audit_log_and_the_changes_stay_when_an_organization_goes() {
        delete(ORGANIZATION, acme.organization());

        assertThat(find(USER, acme.user())).contains(acme.user());
        assertThat(this.<Long>read(now -> now.audit().count(acme.id(), AuditFilter.all())))
                .isEqualTo(1);
        assertThat(this.<Long>read(now -> now.changes().revision(acme.id()))).isEqualTo(1);
    }

    @Test
    void an_organization_that_comes_back_starts_with_nothing() {
        delete(ORGANIZATION, acme.organization());

        insert(ORGANIZATION, acme.organization());
        insert(WORKSPACE, acme.workspace());
        insert(WORKSPACE, acme.other());

        assertThat(whatIsThere(acme)).containsExactlyInAnyOrder("workspace", "other workspace");
    }

    @Test
    void a_workspace_takes_its_memberships_keys_mappings_and_notes_with_it() {
        delete(WORKSPACE, acme.workspace());

        assertThat(whatIsThere(acme))
                .containsExactlyInAnyOrder(
                        "membership", "other workspace", "membership in the other workspace", "invite", "idempotency");
        assertThat(whatIsThere(globex)).hasSize(10);
    }

    @Test
    void a_workspace_that_comes_back_starts_with_nothing() {
        delete(WORKSPACE, acme.workspace());

        insert(WORKSPACE, acme.workspace());

        assertThat(whatIsThere(acme))
                .containsExactlyInAnyOrder(
                        "membership",
                        "workspace",
                        "other workspace",
                        "membership in the other workspace",
                        "invite",
                        "idempotency");
    }

    @Test
    void invites_still_name_a_workspace_that_is_gone() {
        delete(WORKSPACE, acme.workspace());

        assertThat(find(INVITE, invite(acme))).isPresent();
        assertThat(this.<List<Invite>>read(now ->
                        now.invites().pendingInto(acme.id(), acme.workspace().id())))
                .hasSize(1);
    }

    @Test
    void a_membership_takes_those_in_the_workspaces_with_it() {
        delete(MEMBERSHIP, membership(acme));

        assertThat(whatIsThere(acme))
                .containsExactlyInAnyOrder(
                        "workspace", "other workspace", "invite", "group mapping", "key", "kept out", "idempotency");
        assertThat(whatIsThere(globex)).hasSize(10);
        assertThat(find(USER, acme.user())).contains(acme.user());
    }

    @Test
    void a_person_who_comes_back_starts_with_nothing() {
        delete(MEMBERSHIP, membership(acme));

        insert(MEMBERSHIP, membership(acme));

        assertThat(this.<List<WorkspaceMembership>>read(now ->
                        now.members().membershipsOf(acme.id(), acme.user().id())))
                .isEmpty();
    }

    @Test
    void a_membership_in_a_workspace_takes_nothing_with_it() {
        delete(
                WORKSPACE_MEMBERSHIP,
                Some.membership(acme.id(), acme.workspace().id(), acme.user().id()));

        assertThat(whatIsThere(acme)).hasSize(9).doesNotContain("membership in the workspace");
        assertThat(whatIsThere(globex)).hasSize(10);
    }

    private List<String> whatIsThere(Tenant tenant) {
        Map<String, Boolean> there = Map.of(
                "key", find(KEY, key(tenant)).isPresent(),
                "membership", find(MEMBERSHIP, membership(tenant)).isPresent(),
                "workspace", find(WORKSPACE, tenant.workspace()).isPresent(),
                "other workspace", find(WORKSPACE, tenant.other()).isPresent(),
                "membership in the workspace", isMember(tenant, tenant.workspace()),
                "membership in the other workspace", isMember(tenant, tenant.other()),
                "invite", find(INVITE, invite(tenant)).isPresent(),
                "group mapping", find(GROUP_MAPPING, mapping(tenant)).isPresent(),
                "kept out", isKeptOut(tenant),
                "idempotency", isRemembered(tenant));
        return there.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isMember(Tenant tenant, Workspace workspace) {
        return find(
                        WORKSPACE_MEMBERSHIP,
                        Some.membership(
                                tenant.id(), workspace.id(), tenant.user().id()))
                .isPresent();
    }

    private boolean isKeptOut(Tenant tenant) {
        return this.<Boolean>read(now -> now.groupMappings()
                .isKeptOut(
                        tenant.id(), tenant.workspace().id(), tenant.stranger().id()));
    }

    private boolean isRemembered(Tenant tenant) {
        IdempotencyRecord record = idempotency(tenant);
        return this.<Boolean>read(now -> now.idempotency()
                .find(tenant.id(), record.principal(), record.key())
                .isPresent());
    }

    private static OrganizationMembership membership(Tenant tenant) {
        return Some.membership(tenant.id(), tenant.user().id());
    }

    private static Invite invite(Tenant tenant) {
        return Some.invite(tenant.id()).toBuilder()
                .id(InviteId.of("invite"))
                .workspaces(Map.of(tenant.workspace().id(), WorkspaceRole.MEMBER))
                .build();
    }

    private static ApiKey key(Tenant tenant) {
        return Some.key(tenant).toBuilder().id(KeyId.of("key")).build();
    }

    private static GroupMapping mapping(Tenant tenant) {
        return Some.mapping(tenant.id(), tenant.workspace().id()).toBuilder()
                .group(GroupName.of("engineers"))
                .build();
    }

    private static IdempotencyRecord idempotency(Tenant tenant) {
        return new IdempotencyRecord(tenant.id(), "user:mara", "key", Some.digest(), List.of(), Some.NOW);
    }
}
