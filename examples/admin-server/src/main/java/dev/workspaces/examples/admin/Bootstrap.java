package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.key.Secret;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The first organization of an empty store, with its owner and an admin key that holds every scope such a key may hold.
 *
 * @param name what the organization is called; its slug is made of it
 * @param email the owner's address
 * @param externalId what the identity provider calls the owner; empty where it calls them nothing
 */
record Bootstrap(String name, String email, Optional<String> externalId) {
    /**
     * Creates them where there is nobody yet, and hands the key over, once, before any of it counts: wherever a start ends, the next
     * one makes another key, or there is one that was handed over. Where an organization was founded without a key, only that is made.
     *
     * @param workspaces on these stores
     */
    void firstKey(Workspaces workspaces, Stores stores, Handover handover) throws IOException {
        boolean isEmpty = workspaces.isEmpty();
        Optional<Session> keyless =
                isEmpty ? Optional.empty() : stores.storage().read(this::keyless);
        if (isEmpty || keyless.isPresent()) {
            NewOrganization wanted = wanted();
            // before anything is created: where it cannot be handed over, nothing is
            handover.prepare();
            make(stores, founding -> keyless.orElseGet(() -> founded(founding, wanted)), handover);
        } else {
            handover.keepEarlier(secret -> workspaces.authenticate(secret).isPresent());
        }
    }

    private static void make(Stores stores, Function<Workspaces, Session> owner, Handover handover) throws IOException {
        AtomicBoolean isShown = new AtomicBoolean();
        stores.atOnce().run(storage -> {
            Workspaces founding = Workspaces.builder(storage).build();
            Optional<Secret> secret = adminKey(founding, owner.apply(founding));
            secret.ifPresent(key -> show(key, handover));
            isShown.set(secret.isPresent());
        });
        if (isShown.get()) {
            handover.keep();
        } else {
            System.out.println("another start has the admin key");
        }
    }

    private static void show(Secret key, Handover handover) {
        try {
            handover.show(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The owner of the organization that an earlier start founded, where that has never had a key; empty where it is not so. */
    private Optional<Session> keyless(Snapshot snapshot) {
        return snapshot.organizations()
                .find(slug())
                .map(Organization::id)
                .filter(id -> snapshot.keys().count(id, KeyFilter.all()) == 0)
                .flatMap(id -> snapshot.members()
                        .findUser(EmailAddress.of(email))
                        .flatMap(user -> snapshot.members().findPerson(id, user.id())))
                .map(Person::membership)
                .filter(membership -> membership.role() == OrganizationRole.OWNER)
                .map(membership -> Principal.session(membership.organization(), membership.user()));
    }

    /** Founds it; the session of its owner. */
    static Session founded(Workspaces workspaces, NewOrganization wanted) {
        Founded founded = workspaces.system(RequestInfo.none()).createOrganization(wanted);
        return Principal.session(
                founded.organization().id(), founded.owner().user().id());
    }

    NewOrganization wanted() {
        Profile profile = externalId.map(Profile.none()::withExternalId).orElse(Profile.none());
        return new NewOrganization(
                Name.of("--bootstrap-name", name), slug(), EmailAddress.of(email), profile, Name.of("Default"));
    }

    private Slug slug() {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String start = words.substring(0, Math.min(words.length(), 60)).replaceAll("-$", "");
        return Slug.of(start.length() < 2 ? "organization" : start);
    }

    /** Once: of two starts at the same time, one gets the secret. */
    private static Optional<Secret> adminKey(Workspaces workspaces, Session owner) {
        return workspaces
                .actingFor(owner, RequestInfo.none())
                .carryOut(
                        new IssueOrganizationKey(NewKey.named("Admin").holding(everything())),
                        Conditions.none().once("bootstrap"))
                .secret();
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
