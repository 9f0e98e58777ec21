package dev.workspaces.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ChangeListener;
import dev.workspaces.service.Founded;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.RotationReport;
import dev.workspaces.service.SecretDelivery;
import dev.workspaces.service.SecretSink;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import dev.workspaces.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page about services shows beside the first day: it compiles, and does what it says. */
class GuideTest {
    /** Where secrets go that nobody is shown. */
    static final class Vault implements SecretSink {
        final Map<KeyId, String> secrets = new ConcurrentHashMap<>();

        @Override
        public void deliver(SecretDelivery delivery) {
            secrets.put(delivery.key().id(), delivery.secret().reveal());
        }
    }

    /** Ends what is streamed to somebody who may have it no more. */
    static final class Streams implements ChangeListener {
        final Set<FactChange> heard = new HashSet<>();

        @Override
        public void changed(OrganizationId organization, Revision revision) {
            heard.addAll(revision.changes()); // ask `check` again for whatever hangs on these
        }

        @Override
        public void missed(OrganizationId organization) {
            heard.add(FactChange.ofOrganization()); // ask again for all of it
        }
    }

    private final Vault vault = new Vault();
    private final Streams streams = new Streams();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Workspaces workspaces = Workspaces.builder(storage)
            .secretSink(vault)
            .listener("streams", streams)
            .build();
    private final Founded founded = workspaces
            .system(RequestInfo.none())
            .createOrganization(NewOrganization.of("Acme", "acme", "olga@acme.example"));
    private final OrganizationId acme = founded.organization().id();
    private final Workspace research = founded.workspace();
    private final Acting olga =
            workspaces.actingFor(Principal.session(acme, founded.owner().user().id()), RequestInfo.none());

    @AfterEach
    void close() {
        workspaces.close();
    }

    @Test
    void whoever_is_invited_signs_in_and_is_known_by_it_from_then_on() {
        accept(invite("pia@acme.example"), "pia@acme.example", "idp|pia");

        Session pia = signedIn("acme", "idp|pia").orElseThrow();
        assertThat(workspaces.check(pia, Actions.PROMPTS_LIST, research.id()).isAllowed())
                .isTrue();
        assertThat(signedIn("acme", "idp|nobody")).isEmpty();
    }

    /** What goes into a mail, and is nowhere else. */
    private String invite(String address) {
        var invited = olga.carryOut(
                InvitePerson.of(address, OrganizationRole.MEMBER).into(research.id(), WorkspaceRole.MEMBER));
        return invited.token().orElseThrow().reveal();
    }

    private void accept(String token, String address, String subject) {
        var who = new Acceptance.BySignIn(Profile.none().withExternalId(subject), EmailAddress.of(address));
        workspaces.accept(token, who, RequestInfo.none());
    }

    private Optional<Session> signedIn(String organization, String subject) {
        return workspaces
                .findOrganization(Slug.of(organization))
                .flatMap(id -> workspaces.findSession(id, ExternalId.of(subject)));
    }

    @Test
    void a_key_that_is_due_has_another_secret_which_is_in_the_vault() {
        NewKey weekly = NewKey.named("Nightly").holding(Actions.PROMPTS_LIST).with(RotationPolicy.weekly());
        KeyId id =
                olga.carryOut(new IssueServiceKey(research.id(), weekly)).key().id();
        Clock inAWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        try (Workspaces later =
                Workspaces.builder(storage).clock(inAWeek).secretSink(vault).build()) {
            assertThat(rotateDue(later).rotated()).hasSize(1);
            assertThat(later.authenticate(vault.secrets.get(id))).isPresent();
        }
    }

    private static RotationReport rotateDue(Workspaces workspaces) {
        return workspaces.system(RequestInfo.none()).rotateDue(1000);
    }

    @Test
    void who_listens_hears_what_to_ask_again() {
        accept(invite("pia@acme.example"), "pia@acme.example", "idp|pia");
        Session pia = signedIn("acme", "idp|pia").orElseThrow();

        workspaces.tellListeners();

        assertThat(streams.heard).contains(FactChange.ofMembership(research.id(), pia.user()));
    }
}
