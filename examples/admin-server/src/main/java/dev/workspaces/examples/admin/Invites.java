package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GetQuery.GetInvite;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.Invited;
import dev.workspaces.service.ListQuery.ListInvites;
import dev.workspaces.storage.InviteFilter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is invited.
 *
 * @param clock tells which invites are over
 */
record Invites(Clock clock) {
    private static final String ALL = BASE + "/admin/users/invites";
    private static final String ONE = ALL + "/{invite}";

    List<Route> routes() {
        return List.of(
                Route.post(ALL, Invites::create),
                Route.get(ALL, this::list),
                Route.get(ONE, call -> shape(call.acting().ask(new GetInvite(id(call))))),
                Route.delete(ONE, call -> shape(call.acting().carryOut(new CancelInvite(id(call))))),
                Route.post(ONE + "/resend", call -> linked(call.acting().carryOut(new ResendInvite(id(call))))));
    }

    private static Json create(Call call) {
        Fields body = call.body();
        return linked(call.acting()
                .carryOut(new InvitePerson(
                        body.required("email", EmailAddress::of),
                        body.choice("role", OrganizationRole::find, Users.ROLES).orElse(OrganizationRole.MEMBER),
                        workspaces(call),
                        body.instant("expires_at"))));
    }

    private static Map<WorkspaceId, WorkspaceRole> workspaces(Call call) {
        Map<WorkspaceId, WorkspaceRole> roles = new LinkedHashMap<>();
        for (Fields each : call.body().objects("workspaces").orElse(List.of())) {
            WorkspaceId workspace = each.required("id", call.acting()::resolveWorkspace);
            if (roles.put(workspace, Members.role(each)) != null) {
                throw new InvalidInputException(each.pointer("id"), "each workspace once");
            }
        }
        return roles;
    }

    private static Json linked(Invited invited) {
        return Json.empty()
                .with("id", invited.invite().id())
                .with("invite_link", invited.token().map(token -> "/v1/invites/" + token.reveal()));
    }

    private Json list(Call call) {
        InviteFilter filter = new InviteFilter(
                call.choice("status", InviteStatus::find),
                call.query("email", EmailAddress::of),
                call.choice("role", OrganizationRole::find),
                Optional.of(clock.instant()));
        return Paging.of(call)
                .of(call.acting(), page -> new ListInvites(filter, page))
                .toJson(this::shape);
    }

    private static InviteId id(Call call) {
        return call.path("invite", InviteId::of);
    }

    private Json shape(Invite invite) {
        return Json.object("invite")
                .with("id", invite.id())
                .with("email", invite.email())
                .with("role", invite.role().wireName())
                .with("status", invite.statusAt(clock.instant()).wireName())
                .with("created_at", invite.createdAt())
                .with("expires_at", invite.expiresAt())
                .with("accepted_at", invite.acceptedAt())
                .with("invited_by", name(invite.invitedBy()));
    }

    private static String name(Principal principal) {
        return principal instanceof Session session ? session.user().value() : principal.toString();
    }
}
