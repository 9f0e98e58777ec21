package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.ListQuery.ListGroupMappings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What external groups give. A mapping has no id of its own: here it is made of the workspace and the group. */
final class GroupMappings {
    private static final String ALL = BASE + "/scim/workspaces";
    private static final WorkspaceId NOWHERE = WorkspaceId.of("wsp_none");

    private GroupMappings() {}

    static List<Route> routes() {
        return List.of(
                Route.get(
                        ALL,
                        call -> Paging.of(call)
                                .of(call.acting(), ListGroupMappings::new)
                                .toJson(GroupMappings::shape)),
                Route.post(ALL, GroupMappings::map),
                Route.delete(
                        ALL + "/{mapping}", call -> Endings.of(call.acting().carryOut(unmap(call.path("mapping"))))));
    }

    private static Json map(Call call) {
        Fields body = call.body();
        return shape(call.acting()
                .carryOut(new MapGroup(
                        body.required("group", GroupName::of),
                        body.required("workspace_id", call.acting()::resolveWorkspace),
                        Members.role(body))));
    }

    /** Of what is no id, the mapping of a group that nobody is in, nowhere: it is decided like any that there is not. */
    private static UnmapGroup unmap(String id) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return new UnmapGroup(
                    GroupName.of(plain.substring(space + 1)), WorkspaceId.of(plain.substring(0, Math.max(space, 0))));
        } catch (IllegalArgumentException | InvalidInputException noId) {
            return new UnmapGroup(GroupName.of("none"), NOWHERE);
        }
    }

    private static Json shape(GroupMapping mapping) {
        String plain = mapping.workspace() + " " + mapping.group();
        return Json.object("group-mapping")
                .with(
                        "id",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)))
                .with("group", mapping.group())
                .with("workspace_id", mapping.workspace())
                .with("role", mapping.role().wireName())
                .with("created_at", mapping.createdAt())
                .with("last_updated_at", mapping.updatedAt());
    }
}
