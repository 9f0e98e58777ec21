package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import dev.workspaces.service.Circumstances;
import dev.workspaces.storage.Storage;
import dev.workspaces.testing.ScenarioReader;
import dev.workspaces.testing.ScenarioRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Random worlds, each loaded into a storage and asked there: the services answer as the world does. */
public final class StoredWorlds {
    private final Function<Catalogue, Storage> storages;
    private int explained;
    private int checked;

    private StoredWorlds(Function<Catalogue, Storage> storages) {
        this.storages = storages;
    }

    /**
     * Asks so many questions of each of so many worlds.
     *
     * @param storages an empty one for each world
     */
    public static void assertAnsweredAlike(int worlds, int questions, Function<Catalogue, Storage> storages) {
        StoredWorlds stored = new StoredWorlds(storages);
        JqwikSession.run(() -> {
            for (int i = 0; i < worlds; i++) {
                stored.assertAnsweredAlike(RandomScenarios.withQuestions(questions, questions)
                        .filter(StoredWorlds::isHeld)
                        .sample());
            }
        });
        assertThat(stored.explained).as("explained").isGreaterThan(worlds * questions / 50);
        assertThat(stored.checked).as("asked at the gate").isGreaterThan(worlds * questions / 5);
    }

    /** Whether a storage can hold it: no key has a scope without a name, and no organization two default workspaces. */
    private static boolean isHeld(Scenario scenario) {
        return objects(scenario.document(), "organizations").stream()
                .allMatch(organization ->
                        objects(organization, "keys").stream().noneMatch(StoredWorlds::hasNamelessScope)
                                && objects(organization, "workspaces").stream()
                                                .filter(workspace -> Boolean.TRUE.equals(workspace.get("default")))
                                                .count()
                                        <= 1);
    }

    private static boolean hasNamelessScope(Map<String, Object> key) {
        return key.get("scopes") instanceof List<?> scopes && scopes.contains("");
    }

    private void assertAnsweredAlike(Scenario scenario) {
        byte[] document = scenario.json().getBytes(StandardCharsets.UTF_8);
        try (ScenarioReader reader = ScenarioReader.open(new ByteArrayInputStream(document));
                Storage storage = storages.apply(reader.world().catalogue())) {
            reader.load(storage);
            Workspaces workspaces = Workspaces.builder(storage)
                    .catalogue(reader.world().catalogue())
                    .clock(Clock.fixed(reader.world().now(), ZoneOffset.UTC))
                    .build();
            int asked = 0;
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                ask(next.get().request(), asked, reader, workspaces, scenario);
                asked++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(Request request, int number, ScenarioReader reader, Workspaces workspaces, Scenario scenario) {
        World world = reader.world();
        Circumstances circumstances = reader.circumstances(request);
        Decision decision = world.decide(request);
        assertThat(workspaces.decide(request, circumstances))
                .as(() -> request + " of "
                        + scenario.asking(scenario.questions().subList(number, number + 1))
                                .json())
                .isSameAs(decision);
        if (number % 10 == 0 && isKeptExactly(request, world)) {
            explained++;
            assertThat(workspaces.explain(request, circumstances).toTree())
                    .as(() -> "explanation of " + request + " of "
                            + scenario.asking(scenario.questions().subList(number, number + 1))
                                    .json())
                    .isEqualTo(world.explain(request).toTree());
        }
        Decision atTheGate = check(request, workspaces);
        if (atTheGate != null) {
            checked++;
            assertThat(atTheGate).as(() -> "at the gate: " + request).isSameAs(decision);
        }
    }

    /** An expiry that is finer than a storage keeps is explained as it is kept. */
    private static boolean isKeptExactly(Request request, World world) {
        return FactsNeeded.key(request)
                .flatMap(world::key)
                .map(KeyFacts::expiry)
                .flatMap(expiry -> expiry.instant())
                .filter(at -> !at.equals(at.truncatedTo(ChronoUnit.MICROS)))
                .isEmpty();
    }

    /** What a session asks and a host can check; null for all else. */
    private static @Nullable Decision check(Request request, Workspaces workspaces) {
        if (!(request.principal() instanceof Session session)) {
            return null;
        }
        Optional<WorkspaceId> workspace = request.workspace();
        Optional<Resource> resource = request.resource();
        if (workspace.isEmpty()) {
            return resource.isPresent() ? null : workspaces.check(session, request.action());
        }
        return resource.map(thing -> workspaces.check(session, request.action(), workspace.get(), thing))
                .orElseGet(() -> workspaces.check(session, request.action(), workspace.get()));
    }
}
