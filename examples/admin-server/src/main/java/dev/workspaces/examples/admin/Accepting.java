package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Profile;
import java.util.List;
import java.util.Optional;

/** Accepts invites: by the token alone, or with a session of whoever is known already. */
final class Accepting {
    private Accepting() {}

    static List<Route> routes() {
        return List.of(
                Route.post(BASE + "/invites/{token}/accept", Accepting::accept).open());
    }

    private static Json accept(Call call) {
        Profile profile = new Profile(
                call.body().text("first_name", Name::of), call.body().text("last_name", Name::of), Optional.empty());
        Acceptance who =
                call.claims().map(claims -> who(call, claims, profile)).orElse(new Acceptance.BySomebodyNew(profile));
        Person person = call.workspaces().accept(call.path("token"), who, call.info());
        return Users.about(person).with("workspace_ids", List.of());
    }

    private static Acceptance who(Call call, Claims claims, Profile profile) {
        EmailAddress email = claims.address().orElseThrow(UnauthenticatedException::new);
        Optional<Session> session = claims.session(call.workspaces());
        if (session.isPresent()) {
            return new Acceptance.ByUser(session.get().user(), email);
        }
        ExternalId subject = ExternalId.of(claims.subject());
        Profile known = new Profile(profile.firstName(), profile.lastName(), Optional.of(subject));
        return new Acceptance.BySomebodyNew(known, Optional.of(email));
    }
}
