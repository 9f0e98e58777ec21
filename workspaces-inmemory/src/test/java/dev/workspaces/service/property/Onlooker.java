package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuditVerification;
import dev.workspaces.service.GetQuery;
import dev.workspaces.service.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * T6: somebody who asks every question there is, and learns nothing of another organization and of no workspace that they do not
 * see: not by what is listed, not by how much, not by a cursor, not by how a no sounds.
 */
final class Onlooker {
    private static final PageRequest PART = PageRequest.first(3);

    private final Questions questions;
    private final Session session;
    private final Acting acting;
    private final Census census;
    private final Known known;

    Onlooker(Life life, Session session, Census census, Known known, int salt) {
        this.questions = new Questions(life.names(), session.organization(), salt);
        this.session = session;
        this.acting = life.as(session);
        this.census = census;
        this.known = known;
    }

    void look() {
        questions.gets().forEach(this::ask);
        questions.lists().forEach(this::page);
        questions.alike(census, session).forEach(this::requireAlike);
    }

    private void ask(GetQuery<?> query) {
        Outcome outcome = Outcome.of(() -> acting.ask(query));
        requireDecided(query, outcome);
        outcome.answer().ifPresent(answer -> requireNoLeak(query, answer));
        if (outcome.answer().orElse("") instanceof AuditVerification verification) {
            require(verification.brokenAt().isEmpty(), "the audit log does not verify: " + verification);
        }
    }

    private void requireNoLeak(Query<?> query, Object answer) {
        Set<String> leaked = known.leaked(answer, session, census);
        require(leaked.isEmpty(), session + " asks " + query + " and is told of " + leaked);
    }

    private void requireDecided(Query<?> query, Outcome outcome) {
        if (query instanceof GetQuery.GetWorkspaceBySlug) {
            return;
        }
        Decision decision = census.world()
                .decide(Giver.request(session, query.action().orElseThrow(), query.workspace()))
                .meeting(Obligation.OWN_WORKSPACES_ONLY);
        boolean isDenied = outcome.kind() == Outcome.Kind.DENIED;
        require(
                isDenied != decision.isAllowed(),
                session + " asks " + query + " and is answered " + outcome + ", and the world says " + decision);
    }

    private void page(Questions.Listing<?> listing) {
        Outcome first = Outcome.of(() -> acting.ask(listing.query(PART)));
        requireDecided(listing.query(PART), first);
        if (!first.isDone()) {
            require(
                    !Outcome.of(() -> acting.count(listing.query(PART)))
                            .isDone(),
                    session + " may not list and may count " + listing);
            return;
        }
        List<Object> items = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PART);
        while (next.isPresent()) {
            PageRequest part = next.get();
            Page<?> page = acting.ask(listing.query(part));
            requireNoLeak(listing.query(part), page);
            items.addAll(page.items());
            next = page.next().map(part::after);
        }
        requireWhole(listing, items);
    }

    /** The pages hold what there is for whoever asks, and as much as is counted. */
    private void requireWhole(Questions.Listing<?> listing, List<Object> items) {
        long counted = acting.count(listing.query(PageRequest.first(1)));
        require(
                counted == items.size(),
                session + " counts " + counted + " and is shown " + items.size() + " of " + listing);
        long expected = listing.expected().of(census, session);
        require(
                counted == expected,
                session + " counts " + counted + " of " + listing + ", and there are " + expected + " to see");
    }

    /** What is not to be seen answers like what is nowhere. */
    private void requireAlike(Questions.Alike alike) {
        String there = told(alike.there());
        String nowhere = told(alike.nowhere());
        require(
                there.equals(nowhere),
                session + " asks " + alike.there() + " and is answered " + there + ", not " + nowhere);
    }

    /** As the outside is told: what exists and may not be seen is not told apart from what does not exist. */
    private String told(Query<?> query) {
        Outcome outcome = Outcome.of(() -> acting.ask(query));
        String text = outcome.toString();
        for (String id : Ids.in(query)) {
            text = text.replace(id, "it");
        }
        return text;
    }

    /** Compares what is decided here and now with what the exported world decides. */
    void decide() {
        new Sample(questions.salt()).actions().forEach(action -> {
            requireSame(census.world().decide(Giver.request(session, action, Optional.empty())), acting.decide(action));
            questions.places().forEach(place -> requireSame(
                    census.world().decide(Giver.request(session, action, Optional.of(place))),
                    acting.decide(action, place)));
        });
    }

    private void requireSame(Decision ofWorld, Decision ofService) {
        require(
                ofWorld.equals(ofService),
                session + " is told " + ofService + " by the service and " + ofWorld + " by the world");
    }
}
