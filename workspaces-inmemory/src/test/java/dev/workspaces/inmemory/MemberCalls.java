package dev.workspaces.inmemory;

import dev.workspaces.id.InviteId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Calls about members, invites, groups and repeats that collide: two people, one workspace, two tokens. */
@Param(name = "which", gen = IntGen.class, conf = "1:2")
public abstract class MemberCalls extends Calls {
    private static final int THERE = 1;

    MemberCalls(Storage storage) {
        super(storage);
        insertUsers();
        storage.transact(transaction -> transaction.workspaces().insert(workspace(THERE, slug(THERE))));
    }

    /** Puts somebody into the organization and its workspace, as far as they are not there; answers how they were there before. */
    @Operation
    public String join(@Param(name = "which") int which) {
        return transact(transaction -> joined(transaction, which));
    }

    private static String joined(Transaction transaction, int which) {
        var members = transaction.members();
        Optional<OrganizationMembership> before = members.findMembership(ACME, user(which));
        if (before.isEmpty()) {
            members.insert(membership(which));
        }
        boolean isThere =
                members.findMembership(ACME, workspace(THERE), user(which)).isPresent();
        if (!isThere) {
            members.insert(workspaceMembership(which));
        }
        return before.map(OrganizationMembership::version) + " " + isThere;
    }

    /** Gives somebody another role in the workspace. */
    @Operation
    public String promote(@Param(name = "which") int which) {
        return transact(transaction -> transaction
                .members()
                .findMembership(ACME, workspace(THERE), user(which))
                .map(found -> transaction
                        .members()
                        .update(found.toBuilder().given(WorkspaceRole.ADMIN).build()))
                .map(now -> now.role() + " " + now.version())
                .orElse("none"));
    }

    /** Takes somebody out of the organization, and so out of the workspace. */
    @Operation
    public String remove(@Param(name = "which") int which) {
        return transact(transaction -> {
            Optional<OrganizationMembership> found = transaction.members().findMembership(ACME, user(which));
            found.ifPresent(it -> transaction.members().delete(ACME, it.user(), it.version()));
            return found.map(it -> "removed " + it.version()).orElse("none");
        });
    }

    /** Makes an invite with a token. */
    @Operation
    public String invite(@Param(name = "which") int which, @Param(name = "which") int token) {
        return transact(transaction -> transaction
                .invites()
                .insert(Invite.builder()
                        .organization(ACME)
                        .id(InviteId.of("invite-" + which))
                        .email(email(which))
                        .role(OrganizationRole.MEMBER)
                        .tokenDigest(digest(token))
                        .expiresAt(NOW.plusSeconds(60))
                        .invitedBy(Principal.session(ACME, user(1)))
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build())
                .id()
                .value());
    }

    /** Accepts the invite of a token, and joins, in one. */
    @Operation
    public String accept(@Param(name = "which") int token) {
        return transact(transaction -> transaction
                .invites()
                .findByToken(digest(token))
                .map(invite -> transaction
                        .invites()
                        .update(invite.toBuilder()
                                .status(InviteStatus.ACCEPTED)
                                .acceptedAt(NOW)
                                .tokenDigest(Optional.empty())
                                .build()))
                .map(invite -> invite.id() + " " + invite.version() + " " + joined(transaction, token))
                .orElse("none"));
    }

    /** Maps a group, or ends its mapping and keeps somebody out of the workspace. */
    @Operation
    public String map(@Param(name = "which") int which) {
        GroupName group = GroupName.of("group-" + which);
        return transact(transaction -> {
            Optional<GroupMapping> found = transaction.groupMappings().find(ACME, group, workspace(THERE));
            if (found.isEmpty()) {
                transaction.groupMappings().letIn(ACME, workspace(THERE), user(which));
                return "mapped "
                        + transaction.groupMappings().insert(mapping(group)).version();
            }
            transaction
                    .groupMappings()
                    .delete(ACME, group, workspace(THERE), found.get().version());
            transaction.groupMappings().keepOut(ACME, workspace(THERE), user(which));
            return "unmapped";
        });
    }

    /** Does something once, however often it is asked for: the first one's result is everybody's. */
    @Operation
    public String once(@Param(name = "which") int result) {
        return transact(transaction -> transaction
                .idempotency()
                .find(ACME, "user:mara", "once")
                .map(before -> "again " + before.result())
                .orElseGet(() -> {
                    transaction
                            .idempotency()
                            .put(new IdempotencyRecord(
                                    ACME, "user:mara", "once", digest(1), List.of("result-" + result), NOW));
                    return "first " + result;
                }));
    }

    /** How many there are of each, and who is kept out. */
    @Operation
    public String look() {
        return storage()
                .read(now -> now.members().countMembers(ACME, workspace(THERE), MemberFilter.all())
                        + " " + now.members().countActiveOwners(ACME)
                        + " " + now.members().membershipsOf(ACME, user(1)).size()
                        + " " + now.invites().count(ACME, InviteFilter.all().withStatus(InviteStatus.ACCEPTED))
                        + " " + now.groupMappings().count(ACME)
                        + " " + now.groupMappings().isKeptOut(ACME, workspace(THERE), user(1)));
    }

    private static WorkspaceMembership workspaceMembership(int which) {
        return WorkspaceMembership.builder()
                .organization(ACME)
                .workspace(workspace(THERE))
                .user(user(which))
                .given(WorkspaceRole.MEMBER)
                .origin(MembershipOrigin.DIRECT)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static GroupMapping mapping(GroupName group) {
        return GroupMapping.builder()
                .organization(ACME)
                .workspace(workspace(THERE))
                .group(group)
                .role(WorkspaceRole.MEMBER)
                .mappedBy(Principal.session(ACME, user(1)))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static String digest(int which) {
        return Integer.toString(which).repeat(64);
    }

    /** On the storage as it is. */
    public static final class OnMemory extends MemberCalls {
        /** Anew. */
        public OnMemory() {
            super(new InMemoryStorage());
        }
    }

    /** On a broken one. */
    public static final class OnEarly extends MemberCalls {
        /** Anew. */
        public OnEarly() {
            super(new EarlyStorage());
        }
    }
}
