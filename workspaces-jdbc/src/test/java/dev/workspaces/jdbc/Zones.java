package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** All tests of this module run in one time zone, with databases in another; neither changes an instant. */
interface Zones {
    /** The pom says so. */
    ZoneId HERE = ZoneId.of("Pacific/Chatham");

    /** Where the sessions of the database are, or could be. */
    ZoneId THERE = ZoneId.of(TestDatabase.ZONE);

    TestDatabase database();

    /** Asks a session in which zone it is. */
    String question();

    /** What it answers. */
    default String answer() {
        return TestDatabase.ZONE;
    }

    @Test
    default void tests_and_databases_are_in_zones_of_their_own() {
        assertThat(ZoneId.systemDefault()).isEqualTo(HERE);
        assertThat(new JdbcTemplate(database().dataSource()).queryForObject(question(), String.class))
                .isEqualTo(answer());
    }

    @Test
    default void instants_around_a_change_of_the_clocks_come_back_as_they_were_and_in_order() {
        Organization acme = Acme.organization();
        List<Instant> instants = Stream.of(HERE, THERE)
                .flatMap(Zones::changes)
                .flatMap(Zones::around)
                .sorted()
                .toList();
        try (JdbcStorage storage = database().open()) {
            storage.transact(work -> {
                work.organizations().insert(acme);
                for (int i = 0; i < instants.size(); i++) {
                    work.workspaces().insert(workspace(acme, "w" + i, instants.get(i)));
                }
                return work;
            });

            assertThat(pages(storage, acme))
                    .extracting(Workspace::createdAt)
                    .hasSize(2 * 2 * 7)
                    .isEqualTo(instants);
        }
    }

    /** The next two: one hour is left out, another comes twice. */
    private static Stream<Instant> changes(ZoneId zone) {
        ZoneOffsetTransition one = zone.getRules().nextTransition(Acme.NOW);
        ZoneOffsetTransition other = zone.getRules().nextTransition(one.getInstant());
        assertThat(one.isGap()).isNotEqualTo(other.isGap());
        return Stream.of(one.getInstant(), other.getInstant());
    }

    private static Stream<Instant> around(Instant change) {
        return Stream.concat(
                IntStream.rangeClosed(-2, 2)
                        .mapToObj(
                                halfHours -> change.plus(Duration.ofMinutes(30).multipliedBy(halfHours))),
                Stream.of(change.minus(1, ChronoUnit.MICROS), change.plus(1, ChronoUnit.MICROS)));
    }

    /** One after the other, each found by the instant of the one before. */
    private static List<Workspace> pages(JdbcStorage storage, Organization acme) {
        List<Workspace> all = new ArrayList<>();
        Optional<PageRequest> part = Optional.of(PageRequest.first(1));
        while (part.isPresent()) {
            PageRequest asked = part.get();
            Page<Workspace> page = storage.read(now -> now.workspaces().list(acme.id(), WorkspaceFilter.all(), asked));
            all.addAll(page.items());
            part = page.next().map(asked::after);
        }
        return all;
    }

    private static Workspace workspace(Organization acme, String id, Instant instant) {
        return Workspace.builder()
                .organization(acme.id())
                .id(WorkspaceId.of(id))
                .slug(Slug.of(id))
                .name(Name.of("Lab"))
                .createdAt(instant)
                .updatedAt(instant)
                .build();
    }
}
