package dev.workspaces.examples.admin;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes things of an organization for calls to be about: each new, so that what one call does to it no other sees.
 *
 * @param test where
 * @param fixture in which organization
 * @param slug what it is called
 */
record Target(TestServer test, Fixture fixture, String slug) {
    private static final AtomicInteger NEXT = new AtomicInteger();

    UserId person() {
        return test.person(fixture.owner(), "p" + NEXT.incrementAndGet(), slug, OrganizationRole.MEMBER);
    }

    UserId member() {
        UserId user = person();
        test.member(fixture.owner(), fixture.research(), user, WorkspaceRole.MEMBER);
        return user;
    }

    WorkspaceId workspace() {
        return test.workspace(fixture.owner(), "w-" + NEXT.incrementAndGet());
    }

    String invite() {
        return made("/v1/admin/users/invites", "{\"email\": \"" + address() + "\"}");
    }

    String address() {
        return "i" + NEXT.incrementAndGet() + "@" + slug + ".test";
    }

    String serviceKey() {
        return made("/v1/api-keys/workspace/service", "{\"name\": \"k\", " + in(fixture.research()) + "}");
    }

    String userKey() {
        return made(
                "/v1/api-keys/workspace/user",
                "{\"name\": \"k\", \"user_id\": \"" + fixture.mel() + "\", " + in(fixture.research()) + "}");
    }

    String item(String feature) {
        return made("/v1/" + feature, "{\"name\": \"x\", " + in(fixture.research()) + "}");
    }

    String mapping() {
        return made(
                "/v1/scim/workspaces",
                "{\"group\": \"g" + NEXT.incrementAndGet() + "\", \"role\": \"member\", " + in(fixture.research())
                        + "}");
    }

    private String made(String path, String body) {
        return Optional.of(test.client(fixture.ownersToken()).post(path, body).at("/id"))
                .filter(id -> !id.isEmpty())
                .orElseThrow();
    }

    static String in(WorkspaceId workspace) {
        return "\"workspace_id\": \"" + workspace + "\"";
    }
}
