package dev.workspaces.service;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.service.GetQuery.GetWorkspaceBySlug;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.Snapshot;
import java.io.IOException;

/**
 * Does and asks things for one principal. Everything is decided anew by what is there at that moment. Safe for any number of
 * threads.
 *
 * <p>Throws {@link dev.workspaces.policy.AccessDeniedException} where the policy says no, {@link RefusedException} where a rule
 * about handing on or an invariant does, {@link dev.workspaces.error.NotFoundException} for what is not there,
 * {@link dev.workspaces.error.AlreadyExistsException} for what there can be one of, and
 * {@link dev.workspaces.error.StaleWriteException} for what is not at the expected version. Nothing is changed then.
 */
public final class Acting {
    private final Execution execution;
    private final Answers answers;
    private final Caller caller;

    Acting(Execution execution, Answers answers, Caller caller) {
        this.execution = execution;
        this.answers = answers;
        this.caller = caller;
    }

    /** Makes a change, all of it or nothing, with its audit event. */
    public <R> R carryOut(Command<R> command) {
        return carryOut(command, Conditions.none());
    }

    /**
     * Makes a change on conditions.
     *
     * @throws dev.workspaces.error.InvalidInputException also if the idempotency key was used for another change
     */
    public <R> R carryOut(Command<R> command, Conditions conditions) {
        return execution.carryOut(command, caller, conditions);
    }

    /**
     * What a change would come to just now, a denial and a refusal included; changes and records nothing. What is missing, taken or
     * bad input it throws, as carrying it out would. What it cannot know: whether an external id is that of somebody who does not
     * belong to the organization, which there can be one of, too; and whether others are faster.
     */
    public Preview preview(Command<?> command) {
        return execution.preview(command, caller, Conditions.none());
    }

    /** Answers a question. */
    public <R> R ask(Query<R> query) {
        GivenIds.require(query);
        return execution.storage().read(snapshot -> answer(query, planning(snapshot)));
    }

    @SuppressWarnings("unchecked")
    private <R> R answer(Query<R> query, Planning planning) {
        if (query instanceof GetWorkspaceBySlug bySlug) {
            return (R) answer(Answers.resolve(bySlug, planning), planning);
        }
        execution.requireSeeing(query, planning);
        return answers.answer(query, planning);
    }

    /** How many things the pages of a list hold altogether, for whoever asks. */
    public long count(ListQuery<?> query) {
        GivenIds.require(query);
        return execution.storage().read(snapshot -> {
            Planning planning = planning(snapshot);
            execution.requireSeeing(query, planning);
            return answers.count(query, planning);
        });
    }

    /**
     * Writes the audit log as JSON lines, oldest first: one {@link AuditEvent#toJson} a line, ended by a line feed. Page by page,
     * each decided anew, so that a slow receiver holds nothing up.
     *
     * @param filter which of its events
     * @return how many were written
     * @throws IOException if the receiver throws it; what was written by then is written
     */
    public long exportAudit(AuditFilter filter, Appendable receiver) throws IOException {
        PageRequest part = PageRequest.first(PageRequest.MAX_SIZE);
        long written = 0;
        while (true) {
            Page<AuditEvent> page = ask(new ListAuditEvents(filter, part));
            for (AuditEvent event : page.items()) {
                receiver.append(event.toJson()).append('\n');
            }
            written += page.items().size();
            if (page.next().isEmpty()) {
                return written;
            }
            part = part.after(page.next().get());
        }
    }

    /**
     * Which workspace is meant by a name that somebody gives: an id wins over a slug. A name that stands for nothing that the caller
     * may know of comes back as an id that nobody has, so that whatever is done by it is decided as for what is not there.
     *
     * @throws dev.workspaces.error.InvalidInputException if it is empty, or longer than any id may be
     */
    public WorkspaceId resolveWorkspace(String idOrSlug) {
        return execution.storage().read(snapshot -> Answers.resolve(idOrSlug, planning(snapshot)));
    }

    /**
     * Why somebody of the organization may, or may not, do something that is about it, as far as the caller may see that. Records
     * nothing.
     *
     * @param who the caller, or a session or key of another
     */
    public Explanation explain(Principal who, Action action) {
        return explain(Request.of(who, action, caller.organization()));
    }

    /** The same, about a workspace. */
    public Explanation explain(Principal who, Action action, WorkspaceId workspace) {
        return explain(Request.of(who, action, caller.organization(), workspace));
    }

    /** The same, on a thing of the host's in a workspace. */
    public Explanation explain(Principal who, Action action, WorkspaceId workspace, Resource resource) {
        return explain(Request.of(who, action, caller.organization(), workspace).with(resource));
    }

    private Explanation explain(Request request) {
        GivenIds.require(request);
        return execution.storage().read(snapshot -> Explaining.explain(request, planning(snapshot)));
    }

    /** Whether something is allowed that is about the organization; records nothing. */
    public Decision decide(Action action) {
        return decide(Request.of(caller.principal(), action, caller.organization()));
    }

    /** Whether something is allowed that is about a workspace; records nothing. */
    public Decision decide(Action action, WorkspaceId workspace) {
        return decide(Request.of(caller.principal(), action, caller.organization(), workspace));
    }

    /** Whether something is allowed on a thing of the host's in a workspace; records nothing. */
    public Decision decide(Action action, WorkspaceId workspace, Resource resource) {
        return decide(Request.of(caller.principal(), action, caller.organization(), workspace)
                .with(resource));
    }

    private Decision decide(Request request) {
        return execution.storage().read(snapshot -> planning(snapshot).decide(request));
    }

    private Planning planning(Snapshot snapshot) {
        return execution.planning(snapshot, caller, Conditions.none());
    }
}
