package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import dev.workspaces.member.Person;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Profile;
import java.util.List;
import java.util.Optional;

/** Accepts invites: by the token alone, or with a session besides. */
final class Accepting {
    /** What the paths begin with. */
    static final String PATH = BASE + "/invites/";

    private Accepting() {}

    static List<Route> routes() {
        return List.of(Route.post(PATH + "{token}/accept", Accepting::accept).open());
    }

    private static Json accept(Call call) {
        Profile profile = new Profile(
                call.body().text("first_name", Name::of), call.body().text("last_name", Name::of), Optional.empty());
        Acceptance who = call.claims()
                .<Acceptance>map(claims -> signedIn(claims, profile))
                .orElse(new Acceptance.BySomebodyNew(profile));
        Person person = call.workspaces().accept(call.path("token"), who, call.info());
        Session session = Principal.session(
                person.membership().organization(), person.user().id());
        return Users.shape(person, call.workspaces().actingFor(session, call.info()));
    }

    /** What is wrong with what a token says is told no more than what is wrong with the token. */
    private static Acceptance signedIn(Claims claims, Profile profile) {
        try {
            return new Acceptance.BySignIn(
                    profile.withExternalId(claims.subject()),
                    claims.address().orElseThrow(UnauthenticatedException::new));
        } catch (InvalidInputException namesNobody) {
            throw new UnauthenticatedException();
        }
    }
}
