package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.id.KeyId;
import dev.workspaces.policy.KeyType;
import dev.workspaces.service.ChangeKey;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.UpdateKey;
import dev.workspaces.service.property.Words.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Wishes about keys. */
final class KeyWishes {
    static final String EVERYTHING = KeyWords.EVERYTHING;

    private KeyWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                IssueOrganizationKey.class,
                12,
                combine(Words.key(), KeyWords.any())
                        .as((name, words) -> issue(
                                name,
                                "of the organization",
                                words,
                                (names, here, its) ->
                                        new IssueOrganizationKey(its.key(name, KeyType.ORGANISATION_SERVICE, names)))));
        wishes.on(
                IssueServiceKey.class,
                24,
                combine(Words.key(), Words.place(), KeyWords.any()).as(KeyWishes::ofWorkspace));
        wishes.on(
                IssueUserKey.class,
                30,
                combine(Words.key(), Words.place(), Words.person(), KeyWords.any())
                        .as(KeyWishes::ofPerson));
        wishes.on(UpdateKey.class, 24, combine(Words.key(), KeyWords.changes()).as(KeyWishes::update));
        wishes.on(DisableKey.class, 9, change("disables", DisableKey::new));
        wishes.on(EnableKey.class, 15, change("enables", EnableKey::new));
        wishes.on(RevokeKey.class, 6, change("revokes", RevokeKey::new));
        wishes.on(RotateKey.class, 15, rotate());
        wishes.on(EmergencyRotateKey.class, 9, emergency());
    }

    /** A wish for a key of the organization that holds this, and nothing else is said of it. */
    static Wish ofOrganization(String name, List<String> bundles) {
        KeyWords words = KeyWords.holding(bundles);
        return issue(
                name,
                "of the organization",
                words,
                (names, here, its) -> new IssueOrganizationKey(its.key(name, KeyType.ORGANISATION_SERVICE, names)));
    }

    static Wish ofWorkspace(String name, Place place, List<String> bundles) {
        return ofWorkspace(name, place, KeyWords.holding(bundles));
    }

    private static Wish ofWorkspace(String name, Place place, KeyWords words) {
        return issue(
                name,
                "of " + place,
                words,
                (names, here, its) ->
                        new IssueServiceKey(place.id(names, here), its.key(name, KeyType.WORKSPACE_SERVICE, names)));
    }

    static Wish ofPerson(String name, Place place, String person, List<String> bundles) {
        return ofPerson(name, place, person, KeyWords.holding(bundles));
    }

    private static Wish ofPerson(String name, Place place, String person, KeyWords words) {
        return issue(
                name,
                "of " + person + " in " + place,
                words,
                (names, here, its) -> new IssueUserKey(
                        place.id(names, here), names.person(person), its.key(name, KeyType.WORKSPACE_USER, names)));
    }

    /** What is issued, once it is known what these words stand for. */
    @FunctionalInterface
    private interface Issued {
        dev.workspaces.service.IssueKey in(Names names, dev.workspaces.id.OrganizationId here, KeyWords words);
    }

    private static Wish issue(String name, String where, KeyWords words, Issued issued) {
        return new Wish(
                "issues a key " + where + " called " + name + words, (names, here) -> issued.in(names, here, words));
    }

    private static Wish update(String name, KeyWords.Change change) {
        return new Wish(
                "changes the " + name + " key: " + change,
                (names, here) -> change.to(UpdateKey.of(names.key(here, name)), names));
    }

    private static Arbitrary<Wish> change(String verb, Function<KeyId, ChangeKey<?>> change) {
        return Words.key()
                .map(name ->
                        new Wish(verb + " the " + name + " key", (names, here) -> change.apply(names.key(here, name))));
    }

    private static Arbitrary<Wish> rotate() {
        Arbitrary<Optional<Duration>> transition =
                Arbitraries.frequency(Tuple.of(3, Optional.empty()), Tuple.of(1, Optional.of(Duration.ofHours(2))));
        return combine(Words.key(), transition)
                .as((name, time) -> new Wish(
                        "rotates the " + name + " key"
                                + time.map(its -> " within " + its).orElse(""),
                        (names, here) -> new RotateKey(names.key(here, name), time)));
    }

    private static Arbitrary<Wish> emergency() {
        return combine(Words.key(), Arbitraries.of(0, 10))
                .as((name, minutes) -> new Wish(
                        "rotates the " + name + " key, which leaked, within " + minutes + " minutes",
                        (names, here) -> new EmergencyRotateKey(names.key(here, name), Duration.ofMinutes(minutes))));
    }
}
