package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the host itself may do, without a principal: this and nothing else, all of it audited. Safe for any number of threads.
 */
public final class SystemActing {
    private static final int MAX_BATCH = 10_000;

    private final Execution execution;
    private final RequestInfo info;

    SystemActing(Execution execution, RequestInfo info) {
        this.execution = execution;
        this.info = info;
    }

    /**
     * Creates an organization with its owner and its default workspace.
     *
     * @throws dev.workspaces.error.AlreadyExistsException if one has its slug
     */
    public Founded createOrganization(NewOrganization wanted) {
        return execution.transact(transaction -> {
            OrganizationId id = execution.ids().organization();
            // nobody asks: the principal is never looked at
            Caller caller = new Caller(Principal.session(id, execution.ids().user()), id, info);
            return found(wanted, execution.planning(transaction, caller, Conditions.none()), transaction);
        });
    }

    private static Recorded<Founded> found(NewOrganization wanted, Planning planning, Transaction transaction) {
        List<Effect> effects = new ArrayList<>();
        Organization organization = organization(wanted, planning);
        effects.add(Save.organization(Optional.empty(), organization));
        User owner = Joining.founding(wanted.ownerEmail(), wanted.owner(), planning, effects);
        OrganizationMembership membership = PersonPlans.membership(owner.id(), OrganizationRole.OWNER, planning);
        effects.add(Save.membership(Optional.empty(), membership));
        Workspace workspace = workspace(wanted, planning);
        effects.add(Save.workspace(Optional.empty(), workspace));
        Execution.apply(effects, organization.id(), transaction);
        AuditEntry entry = record(
                "create_organization", AuditFields.ORGANIZATION.target(organization), effects, planning, transaction);
        Person person = planning.person(owner.id());
        Founded founded = new Founded(planning.organization(), person, planning.workspace(workspace.id()));
        return new Recorded<>(founded, List.of(entry));
    }

    private static Organization organization(NewOrganization wanted, Planning planning) {
        return Organization.builder()
                .id(planning.caller().organization())
                .slug(wanted.slug())
                .name(wanted.name())
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }

    private static Workspace workspace(NewOrganization wanted, Planning planning) {
        return Workspace.builder()
                .id(planning.ids().workspace())
                .organization(planning.caller().organization())
                .slug(Slug.of("default"))
                .name(wanted.workspace())
                .isDefault(true)
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }

    /**
     * Marks pending invites whose time is over as expired; they cannot be accepted either way. Each in a transaction of its own:
     * one that cannot be marked holds up no other, and the first reason is thrown at the end; after ten, nothing more is tried.
     *
     * @param limit how many at most, 1 to 10,000: the host calls again while the answer is as many
     * @return how many it marked
     */
    public int expireInvites(int limit) {
        requireBatch(limit, "invites");
        return new DueExpiries(execution, info).carryOut(limit);
    }

    /**
     * What a host's scheduler calls: ends transitions that are over, rotates what is due, and tells what will be rotated and what
     * will stop working within 24 hours. New secrets go to the host's {@link SecretSink}. Each key in a transaction of its own, so
     * that this may run anywhere at once, and be killed: each due key is rotated once. A key whose earlier secret is in transition waits
     * for its end. A cadence that a rule forces on user keys counts from a key's next change or rotation on: one that has none until then
     * is not due.
     *
     * @param limit how many at most of each, 1 to 10,000: the host calls again while as many are rotated
     */
    public RotationReport rotateDue(int limit) {
        requireBatch(limit, "keys");
        return new DueRotations(execution, info, limit).carryOut();
    }

    private static void requireBatch(int limit, String what) {
        if (limit < 1 || limit > MAX_BATCH) {
            throw new InvalidInputException("limit", "1 to " + MAX_BATCH + " " + what);
        }
    }

    static AuditEntry record(
            String operation, AuditTarget target, List<Effect> effects, Planning planning, Transaction transaction) {
        AuditEntry entry = entry(operation, target, effects, planning).build();
        transaction.audit().append(entry);
        return entry;
    }

    static AuditEntry.Builder entry(String operation, AuditTarget target, List<Effect> effects, Planning planning) {
        return planning.entry(AuditActor.system(), operation, target, Outcome.DONE)
                .changes(Execution.changes(effects));
    }
}
