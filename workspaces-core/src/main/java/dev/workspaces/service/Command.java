package dev.workspaces.service;

/**
 * A change, as a value. Carried out by {@link Acting#carryOut(Command)}. What it leaves out, it does not change.
 *
 * @param <R> what it answers with
 */
public sealed interface Command<R> extends Operation
        permits OrganizationCommand,
                PersonCommand,
                WorkspaceCommand,
                MemberCommand,
                InviteCommand,
                GroupCommand,
                KeyCommand,
                AuditCommand {}
