package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Founded;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteNotAcceptableException;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.Storage;
import org.junit.jupiter.api.AfterEach;

class InviteFuzzTest {
    private static final Acceptance NEW = new Acceptance.BySomebodyNew(Profile.none());
    private static final int MAX_ATTEMPTS = 20;

    private final Storage storage = new InMemoryStorage();
    private final Workspaces workspaces = Workspaces.open(storage);
    private final Founded acme = workspaces
            .system(RequestInfo.none())
            .createOrganization(NewOrganization.of("Acme", "acme", "olga@acme.test"));
    private final OrganizationId organization = acme.organization().id();
    private final UserId olga = acme.owner().user().id();
    private final String token = workspaces
            .actingFor(Principal.session(organization, olga), RequestInfo.none())
            .carryOut(InvitePerson.of("ida@acme.test", OrganizationRole.MEMBER))
            .token()
            .orElseThrow()
            .reveal();
    private final AuditHead invited = log();

    @FuzzTest
    void whatever_else_is_presented_is_refused_alike(FuzzedDataProvider data) {
        for (int i = 0; i < MAX_ATTEMPTS && data.remainingBytes() > 0; i++) {
            assertThat(isAccepted(attempt(data), data.consumeBoolean() ? NEW : somebody(data)))
                    .isFalse();
        }
        assertThat(log()).isEqualTo(invited);
    }

    /** In a fuzzing run: after all attempts. */
    @AfterEach
    void the_token_is_accepted_then_and_once() {
        assertThat(isAccepted(token, NEW)).isTrue();
        assertThat(isAccepted(token, NEW)).isFalse();
        workspaces.close();
    }

    /** Something else than the token: a part of it in other text. */
    private String attempt(FuzzedDataProvider data) {
        int from = data.consumeInt(0, token.length());
        int to = data.consumeInt(from, token.length());
        String attempt = token.substring(0, from) + data.consumeString(60) + token.substring(to);
        return attempt.equals(token) ? token + data.consumeChar() : attempt;
    }

    private Acceptance somebody(FuzzedDataProvider data) {
        UserId user = data.consumeBoolean() ? olga : UserId.of("u" + data.consumeString(10));
        return new Acceptance.ByUser(user, EmailAddress.of("ida@acme.test"));
    }

    private boolean isAccepted(String presented, Acceptance who) {
        try {
            workspaces.accept(presented, who, RequestInfo.none());
            return true;
        } catch (InviteNotAcceptableException refused) {
            return false;
        }
    }

    private AuditHead log() {
        return storage.read(snapshot -> snapshot.audit().head(organization));
    }
}
