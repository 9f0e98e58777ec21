package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.contract.Listing.Place;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a storage promises of every list that comes in pages. */
public abstract class PageContract extends Contract {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::createdAt).thenComparing(Place::id);

    /** Constructor for subclasses. */
    protected PageContract() {}

    static List<Listing<?>> listings() {
        return Listing.ALL;
    }

    /** Those whose items can be taken out: nothing removes an invite or a key. */
    static Stream<Listing<?>> shrinking() {
        return listings().stream()
                .filter(listing -> !listing.name().equals("invites"))
                .filter(listing -> !listing.name().startsWith("keys"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void items_come_in_the_order_of_creation_and_within_that_of_id(Listing<V> listing) {
        Tenant acme = tenant();
        List<Place> expected = add(listing, acme, places("p", 7));

        assertThat(walk(listing, acme, 1000)).containsSubsequence(expected);
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void pages_of_every_size_make_up_the_list(Listing<V> listing) {
        Tenant acme = tenant();
        add(listing, acme, places("p", 6));
        List<Place> all = walk(listing, acme, 1000);

        for (int size = 1; size <= all.size() + 1; size++) {
            assertThat(walk(listing, acme, size)).as("pages of %s", size).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void the_count_is_that_of_the_list(Listing<V> listing) {
        Tenant acme = tenant();
        assertThat(count(listing, acme)).isEqualTo(walk(listing, acme, 2).size());

        add(listing, acme, places("p", 4));

        assertThat(count(listing, acme)).isEqualTo(walk(listing, acme, 2).size());
        assertThat(count(listing, Tenant.none())).isZero();
        assertThat(walk(listing, Tenant.none(), 2)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void what_is_added_between_two_pages_moves_nothing(Listing<V> listing) {
        Tenant acme = tenant();
        add(listing, acme, places("p", 4));
        List<Place> before = walk(listing, acme, 1000);
        Page<V> first = page(listing, acme, PageRequest.first(2));
        Place shown = listing.place().apply(first.items().get(1));

        Place early = new Place(Some.NOW.minusSeconds(9), Some.text("early"));
        Place late = new Place(Some.NOW.plusSeconds(9), Some.text("late"));
        Place justAfter = new Place(shown.createdAt(), shown.id() + "0");
        add(listing, acme, List.of(early, late, justAfter));

        List<Place> rest = walk(listing, acme, PageRequest.first(2).after(next(first)));
        List<Place> expected = new ArrayList<>(before.subList(2, before.size()));
        expected.addAll(List.of(justAfter, late));
        expected.sort(ORDER);
        assertThat(rest).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("shrinking")
    <V> void what_is_removed_between_two_pages_moves_nothing(Listing<V> listing) {
        Tenant acme = tenant();
        add(listing, acme, places("p", 5));
        List<Place> before = walk(listing, acme, 1000);
        Page<V> first = page(listing, acme, PageRequest.first(2));

        run(transaction -> first.items().forEach(item -> listing.remove().accept(transaction, item)));

        assertThat(walk(listing, acme, PageRequest.first(2).after(next(first))))
                .isEqualTo(before.subList(2, before.size()));
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void items_of_another_organization_are_on_no_page(Listing<V> listing) {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        List<Place> places = places("p", 6);
        add(listing, acme, places.subList(0, 3));
        List<Place> before = walk(listing, acme, 2);
        long count = count(listing, acme);

        List<Place> theirs = add(listing, globex, places.subList(2, 6));

        assertThat(walk(listing, acme, 2)).isEqualTo(before);
        assertThat(count(listing, acme)).isEqualTo(count);
        Cursor ours = next(page(listing, acme, PageRequest.first(1)));
        assertThat(theirs)
                .containsAll(added(walk(listing, globex, PageRequest.first(2).after(ours)), "p"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void no_item_is_left_out_or_shown_twice_whatever_its_id(Listing<V> listing) {
        Tenant acme = tenant();
        List<Place> places = new ArrayList<>();
        for (String id : Texts.HOSTILE) {
            places.add(new Place(Some.NOW, Some.text("p") + id));
        }
        Collections.shuffle(places, new Random(7));
        add(listing, acme, places);

        assertThat(walk(listing, acme, 1)).containsAll(places).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("listings")
    <V> void the_longest_ids_have_cursors_too(Listing<V> listing) {
        Tenant acme = tenant();
        List<Place> places =
                Texts.longest("p").stream().map(id -> new Place(Some.NOW, id)).toList();
        add(listing, acme, places);

        assertThat(walk(listing, acme, 1)).containsAll(places).doesNotHaveDuplicates();
    }

    /** So many, two at each instant, not in order; ids in upper and lower case, which sort apart. */
    private static List<Place> places(String start, int count) {
        String common = Some.text(start);
        List<Place> places = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Place(
                        Some.NOW.plus(i / 2, ChronoUnit.MICROS), common + (i % 2 == 0 ? "-B" : "-a") + "_" + i))
                .toList());
        Collections.shuffle(places, new Random(count));
        return places;
    }

    private static List<Place> added(List<Place> places, String start) {
        return places.stream()
                .filter(place -> place.id().startsWith(start + "-"))
                .toList();
    }

    private static Cursor next(Page<?> page) {
        return page.next().orElseThrow(() -> new AssertionError("there is more, and no cursor"));
    }

    /** Adds them, each in a transaction of its own; answers with their order. */
    private <V> List<Place> add(Listing<V> listing, Tenant tenant, List<Place> places) {
        places.forEach(place -> run(transaction -> listing.add().to(transaction, tenant, place)));
        return places.stream().sorted(ORDER).toList();
    }

    private <V> List<Place> walk(Listing<V> listing, Tenant tenant, int size) {
        return walk(listing, tenant, PageRequest.first(size));
    }

    /** All from this page on; each cursor goes to a caller as text and comes back. */
    private <V> List<Place> walk(Listing<V> listing, Tenant tenant, PageRequest first) {
        List<Place> places = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(first);
        while (request.isPresent()) {
            Page<V> page = page(listing, tenant, request.get());
            int size = page.items().size();
            assertThat(size).isLessThanOrEqualTo(first.size());
            if (page.next().isPresent()) {
                assertThat(size).as("a page that is not the last").isEqualTo(first.size());
            }
            page.items().forEach(item -> places.add(listing.place().apply(item)));
            request = page.next().map(cursor -> first.after(Cursor.parse(cursor.toString())));
        }
        return places;
    }

    private <V> Page<V> page(Listing<V> listing, Tenant tenant, PageRequest request) {
        return read(now -> listing.page().of(now, tenant, request));
    }

    private <V> long count(Listing<V> listing, Tenant tenant) {
        return this.<Long>read(now -> listing.count().of(now, tenant));
    }
}
