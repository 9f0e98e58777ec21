package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Feature;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.World;
import dev.workspaces.watch.CapturedLog;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no call of the API brings about yet, or only by chance, thrown by routes of this test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");

    private final Workspaces workspaces = Workspaces.open(new InMemoryStorage());
    private final Javalin javalin = started(Map.of(
            "/v1/exhausted",
                    new AccessDeniedException(limited(LimitState.within().exhausted(true))),
            "/v1/limited", new AccessDeniedException(limited(LimitState.within().rateLimited(true))),
            "/v1/stale", new StaleWriteException("workspace", "wsp_1", 7),
            "/v1/unknown", new AccessDeniedException(unknownAction()),
            "/v1/broken", new IllegalStateException("secrets of the house")));

    private Javalin started(Map<String, RuntimeException> thrown) {
        List<Route> routes = new ArrayList<>();
        thrown.forEach((path, failure) -> routes.add(Route.get(path, call -> {
                    throw failure;
                })
                .open()));
        Handling handling = new Handling(workspaces, new Authentication(workspaces, Optional.empty()));
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    handling.register(config.routes, routes);
                })
                .start("127.0.0.1", 0);
    }

    private static Decision limited(LimitState limits) {
        World world = World.builder()
                .organization(
                        "acme",
                        acme -> acme.workspace(
                                "lab",
                                lab -> lab.serviceKey(
                                        "ci",
                                        key -> key.with(Scopes.of(Actions.COMPLETIONS_WRITE))
                                                .with(limits))))
                .build();
        return world.decide(Request.of(Principal.key(KeyId.of("ci")), Actions.COMPLETIONS_WRITE, ACME));
    }

    private static Decision unknownAction() {
        Action another =
                Catalogue.with(Feature.inWorkspaces("rockets").reading("list")).get("rockets.list");
        return World.builder().build().decide(Request.of(Principal.key(KeyId.of("ci")), another, ACME));
    }

    @AfterAll
    void end() {
        javalin.stop();
        workspaces.close();
    }

    @Test
    void a_budget_that_is_used_up_is_a_412() {
        Reply refused = get("/v1/exhausted");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.at("/errorCode")).isEqualTo("AB06");
    }

    @Test
    void a_rate_that_is_exceeded_is_a_429_that_says_when_to_try_again() {
        Reply refused = get("/v1/limited");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/errorCode")).isEqualTo("AB06");
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
    }

    @Test
    void a_version_that_is_stale_is_a_409() {
        Reply refused = get("/v1/stale");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errorCode")).isEqualTo("AB07");
    }

    @Test
    void what_nobody_foresaw_is_a_500_with_the_requests_id_and_nothing_else() {
        for (String path : List.of("/v1/broken", "/v1/unknown")) {
            Reply refused = get(path);

            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.at("/errorCode")).isEqualTo("AB04");
            assertThat(refused.at("/message")).contains(refused.header("x-portkey-request-id"));
            assertThat(refused.text())
                    .doesNotContain("secrets of the house")
                    .doesNotContain("UNKNOWN_ACTION")
                    .doesNotContain("Exception");
            assertThat(refused.header("x-portkey-trace-id")).isNotEmpty();
            assertThat(CapturedLog.lines())
                    .anyMatch(line ->
                            line.contains(refused.header("x-portkey-request-id")) && line.contains("Exception"));
        }
    }

    private Reply get(String path) {
        return new Client(javalin.port(), "").get(path);
    }
}
