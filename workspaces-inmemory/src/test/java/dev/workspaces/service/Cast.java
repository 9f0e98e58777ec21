package dev.workspaces.service;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.UserId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.PersonCommand.AddPerson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A company with two people of each standing: one who acts, and one whom it is done to. The second owner and the second admin
 * have a row as a plain member of `research`, too, which must not count.
 */
final class Cast implements AutoCloseable {
    /** How somebody stands, with the rank that the policy's text gives it in `research`. */
    enum Who {
        OWNER(5),
        ADMIN(4),
        WORKSPACE_ADMIN(3),
        MANAGER(2),
        MEMBER(1),
        OUTSIDER(0);

        final int rank;

        Who(int rank) {
            this.rank = rank;
        }

        /** The rank where no workspace is spoken of. */
        int rankInOrganization() {
            return rank >= 4 ? rank : 0;
        }
    }

    final Company company = new Company();
    private final Map<Who, UserId> actors = new EnumMap<>(Map.of(
            Who.OWNER, company.olga,
            Who.ADMIN, company.adam,
            Who.WORKSPACE_ADMIN, company.wanda,
            Who.MANAGER, company.mara,
            Who.MEMBER, company.mel,
            Who.OUTSIDER, company.nora));
    private final Map<Who, UserId> others = new EnumMap<>(Who.class);

    Cast() {
        add(Who.OWNER, OrganizationRole.OWNER);
        add(Who.ADMIN, OrganizationRole.ADMIN);
        add(Who.WORKSPACE_ADMIN, OrganizationRole.MEMBER);
        add(Who.MANAGER, OrganizationRole.MEMBER);
        add(Who.MEMBER, OrganizationRole.MEMBER);
        add(Who.OUTSIDER, OrganizationRole.MEMBER);
        join(Who.OWNER, WorkspaceRole.MEMBER);
        join(Who.ADMIN, WorkspaceRole.MEMBER);
        join(Who.WORKSPACE_ADMIN, WorkspaceRole.ADMIN);
        join(Who.MANAGER, WorkspaceRole.MANAGER);
        join(Who.MEMBER, WorkspaceRole.MEMBER);
    }

    private void add(Who who, OrganizationRole role) {
        String email = company.email("other-" + who.name());
        others.put(
                who,
                company.as(company.olga)
                        .carryOut(new AddPerson(email, role))
                        .user()
                        .id());
    }

    private void join(Who who, WorkspaceRole role) {
        company.as(company.olga).carryOut(AddMembers.of(company.research, other(who), role));
    }

    UserId actor(Who who) {
        return requireNonNull(actors.get(who));
    }

    UserId other(Who who) {
        return requireNonNull(others.get(who));
    }

    /** Acting, under a ceiling of all there is where it is narrowed. */
    Acting as(Who who, boolean isNarrowed) {
        Session session = company.session(actor(who));
        return company.as(isNarrowed ? session.withCeiling(everything()) : session);
    }

    private static Scopes everything() {
        return Scopes.of(Catalogue.builtIn().actions().toArray(Action[]::new));
    }

    /** All roles there are, to see that nothing but one of them changed. */
    Map<String, String> roles() {
        Map<String, String> roles = new TreeMap<>();
        company.storage.read(snapshot -> {
            for (UserId user : everybody()) {
                snapshot.members()
                        .findMembership(company.acme, user)
                        .ifPresent(it -> roles.put(user + " in acme", it.role() + " " + it.status()));
                snapshot.members()
                        .findMembership(company.acme, company.research, user)
                        .ifPresent(
                                it -> roles.put(user + " in research", it.role().toString()));
            }
            return roles;
        });
        return roles;
    }

    private Iterable<UserId> everybody() {
        List<UserId> everybody = new ArrayList<>(actors.values());
        everybody.addAll(others.values());
        return everybody;
    }

    @Override
    public void close() {
        company.close();
    }
}
