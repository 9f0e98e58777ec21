package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Obligation;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuditVerification;
import dev.workspaces.service.GetQuery;
import dev.workspaces.service.ListQuery;
import dev.workspaces.service.Query;
import dev.workspaces.service.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * T6: somebody who asks every question there is, and learns nothing of another organization and of no workspace that they do not
 * see: not by what is listed, not by how much, not by a cursor, not by how a no sounds.
 */
final class Onlooker {
    private final Questions questions;
    private final Who who;
    private final Giver giver;
    private final Services services;
    private final Acting acting;
    private final Census census;
    private final Known known;
    private final BiConsumer<String, Object> telling;
    private final PageRequest part;

    Onlooker(Life life, Who who, Census census, Known known, int salt, BiConsumer<String, Object> telling) {
        this.questions = new Questions(life.names(), who.organization(), salt);
        this.who = who;
        this.giver = Giver.of(census, who);
        this.services = life.services();
        this.acting = who.in(services);
        this.census = census;
        this.known = known;
        this.telling = telling;
        this.part = PageRequest.first(2 + salt % 12);
    }

    void look() {
        questions.gets().forEach(this::ask);
        questions.lists().forEach(this::page);
        questions.filtered().forEach(this::filter);
        questions.alike(census, who).forEach(this::requireAlike);
    }

    /** Asks, and tells what was answered. */
    private Outcome answer(Query<?> query) {
        Outcome outcome = Outcome.of(() -> acting.ask(query));
        telling.accept(who + " asks " + query, outcome);
        return outcome;
    }

    private long count(ListQuery<?> query) {
        long counted = acting.count(query);
        telling.accept(who + " counts " + query, counted);
        return counted;
    }

    private void ask(GetQuery<?> query) {
        Outcome outcome = answer(query);
        requireDecided(query, outcome);
        outcome.answer().ifPresent(answer -> requireNoLeak(query, answer));
        if (outcome.answer().orElse("") instanceof AuditVerification verification) {
            require(verification.brokenAt().isEmpty(), "the audit log does not verify: " + verification);
        }
    }

    private void requireNoLeak(Query<?> query, Object answer) {
        Set<String> leaked = known.leaked(answer, who, census);
        require(leaked.isEmpty(), who + " asks " + query + " and is told of " + leaked);
    }

    private void requireDecided(Query<?> query, Outcome outcome) {
        if (query instanceof ListQuery.OfKeys list) {
            requireDecided(list, outcome);
            return;
        }
        if (query instanceof GetQuery.GetKey get) {
            requireDecided(get, outcome);
            return;
        }
        if (query instanceof GetQuery.GetWorkspaceBySlug bySlug) {
            requireDecided(new GetQuery.GetWorkspace(Known.named(giver, bySlug.slug())), outcome);
            return;
        }
        Decision decision = giver.census()
                .world()
                .decide(giver.request(query.action().orElseThrow(), query.workspace()))
                .meeting(Obligation.OWN_WORKSPACES_ONLY);
        requireSo(query, outcome, decision);
    }

    private void requireDecided(GetQuery.GetKey query, Outcome outcome) {
        Optional<Decision> decision = new KeyDecisions(giver).of(query, query.id());
        decision.ifPresent(its -> requireSo(query, outcome, its));
        require(decision.isPresent() || !outcome.isDone(), who + " is shown a key that is not to be seen: " + query);
    }

    /** Which keys a list holds, its counts say; that it holds none, because one type of them may not be listed. */
    private void requireDecided(ListQuery.OfKeys list, Outcome outcome) {
        boolean isSo = outcome.kind() != Outcome.Kind.DENIED
                || new KeyDecisions(giver).ofLists(list.workspace()).anyMatch(outcome::isDeniedBy);
        require(isSo, who + " asks " + list + " and is answered " + outcome + ", as the world says of no type of keys");
    }

    private void requireSo(Query<?> query, Outcome outcome, Decision decision) {
        boolean isSo = decision.isAllowed() ? outcome.kind() != Outcome.Kind.DENIED : outcome.isDeniedBy(decision);
        require(isSo, who + " asks " + query + " and is answered " + outcome + ", and the world says " + decision);
    }

    private void page(Questions.Listing<?> listing) {
        Outcome first = answer(listing.query(part));
        requireDecided(listing.query(part), first);
        if (first.isDone()) {
            requireWhole(listing, pages(first, listing::query));
            return;
        }
        boolean isWhole = !(listing.query(part) instanceof ListQuery.OfKeys)
                || listing.expected().of(census, giver) == 0;
        require(isWhole, who + " may not list, and there is something to see: " + listing);
        requireUncounted(listing.query(part));
    }

    private void requireUncounted(ListQuery<?> query) {
        require(!Outcome.of(() -> acting.count(query)).isDone(), who + " may not list and may count " + query);
    }

    /** What the pages of a list hold, from the first on. */
    private List<Object> pages(Outcome first, Function<PageRequest, ListQuery<?>> list) {
        List<Object> items = new ArrayList<>();
        Optional<Object> answer = first.answer();
        while (answer.orElse("") instanceof Page<?> page) {
            requireNoLeak(list.apply(part), page);
            require(
                    items.isEmpty() || !page.items().isEmpty(),
                    who + " is told by a cursor of what may not be seen: " + list.apply(part));
            items.addAll(page.items());
            answer = page.next()
                    .flatMap(last -> answer(list.apply(part.after(last))).answer());
        }
        return items;
    }

    /** Some of a list, where it may be listed: as much as is counted. */
    private void filter(Function<PageRequest, ListQuery<?>> list) {
        Outcome first = answer(list.apply(part));
        requireDecided(list.apply(part), first);
        if (!first.isDone()) {
            requireUncounted(list.apply(part));
        } else {
            long shown = pages(first, list).size();
            long counted = count(list.apply(part));
            require(counted == shown, who + " counts " + counted + " and is shown " + shown + ": " + list.apply(part));
        }
    }

    /** The pages hold what there is for whoever asks, and as much as is counted. */
    private void requireWhole(Questions.Listing<?> listing, List<Object> items) {
        long counted = count(listing.query(PageRequest.first(1)));
        require(
                counted == items.size(),
                who + " counts " + counted + " and is shown " + items.size() + " of " + listing);
        long expected = listing.expected().of(census, giver);
        require(
                counted == expected,
                who + " counts " + counted + " of " + listing + ", and there are " + expected + " to see");
    }

    /** What is not to be seen answers like what is nowhere. */
    private void requireAlike(Questions.Alike alike) {
        String there = told(alike.there());
        String nowhere = told(alike.nowhere());
        require(
                there.equals(nowhere),
                who + " asks " + alike.there() + " and is answered " + there + ", not " + nowhere);
    }

    /** As the outside is told: what exists and may not be seen is not told apart from what does not exist. */
    private String told(Query<?> query) {
        String text = answer(query).toString();
        for (String id : Ids.in(query)) {
            text = text.replace(id, "it");
        }
        return text;
    }

    /** A few decisions are those of the exported world: all of them would take a database long. */
    void decide() {
        Voice voice = new Voice(services, who, acting);
        new Sample(questions.salt()).actions().forEach(action -> {
            requireSame(voice, action, Optional.empty());
            questions.somePlaces().forEach(place -> requireSame(voice, action, Optional.of(place)));
        });
    }

    private void requireSame(Voice voice, Action action, Optional<WorkspaceId> place) {
        Decision ofWorld = giver.census().world().decide(who.request(action, place));
        for (Decision ofService : List.of(voice.acting(action, place), voice.atGate(action, place))) {
            require(
                    ofWorld.equals(ofService),
                    who + " is told " + ofService + " by the service and " + ofWorld + " by the world");
        }
    }
}
