package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The first organization of an empty store, with its owner and an admin key that holds every scope such a key may hold.
 *
 * @param name what the organization is called; its slug is made of it
 * @param email the owner's address
 * @param externalId what the identity provider calls the owner; empty where it calls them nothing
 */
record Bootstrap(String name, String email, Optional<String> externalId) {
    /** Creates them where there is nobody yet, and hands the key over, once. */
    void firstKey(Workspaces workspaces, Optional<Path> file) throws IOException {
        if (!workspaces.isEmpty()) {
            return;
        }
        NewOrganization wanted = wanted();
        if (file.isPresent()) {
            // before anything is created: a key that cannot be written down would be lost
            OwnersFile.create(file.get());
        }
        Founded founded = workspaces.system(RequestInfo.none()).createOrganization(wanted);
        String secret = adminKey(workspaces, founded);
        if (file.isPresent()) {
            Files.writeString(file.get(), secret + "\n");
            System.out.println("admin key written to " + file.get());
        } else {
            System.out.println("admin key, shown once: " + secret);
        }
    }

    private NewOrganization wanted() {
        Profile profile = externalId.map(Profile.none()::withExternalId).orElse(Profile.none());
        return new NewOrganization(
                Name.of("--bootstrap-name", name), slug(), EmailAddress.of(email), profile, Name.of("Default"));
    }

    private Slug slug() {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Slug.of(words.length() < 2 ? "organization" : words.substring(0, Math.min(words.length(), 60)));
    }

    private static String adminKey(Workspaces workspaces, Founded founded) {
        var owner = Principal.session(
                founded.organization().id(), founded.owner().user().id());
        return workspaces
                .actingFor(owner, RequestInfo.none())
                .carryOut(new IssueOrganizationKey(NewKey.named("Admin").holding(everything())))
                .secret()
                .orElseThrow()
                .reveal();
    }

    private static Scopes everything() {
        Catalogue catalogue = Catalogue.builtIn();
        return Scopes.of(
                catalogue,
                catalogue.actions().stream()
                        .filter(action -> action.mayBeHeldBy(CredentialKind.ORGANISATION_SERVICE_KEY))
                        .map(action -> action.name())
                        .toList());
    }
}
