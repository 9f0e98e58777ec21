package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Disclosure;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Resource;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why somebody may or may not, for whoever may see it. */
class ExplainingTest {
    private final Company company = new Company();
    private final List<UserId> people = List.of(
            company.olga, company.adam, company.wanda, company.mara, company.mel, company.nora, UserId.of("usr_none"));
    private final KeyId service = company.as(company.olga)
            .carryOut(new IssueServiceKey(
                    company.research, NewKey.named("CI").holding(Actions.CONFIGS_READ, Actions.COMPLETIONS_WRITE)))
            .key()
            .id();
    private final KeyId mels = company.as(company.olga)
            .carryOut(new IssueUserKey(
                    company.research, company.mel, NewKey.named("Mel").holding(Actions.PROMPTS_READ)))
            .key()
            .id();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void an_owner_is_told_of_everybody_what_is_decided_for_them() {
        for (UserId user : people) {
            for (Action action : Actions.all()) {
                for (WorkspaceId place : List.of(company.research, company.lobby, WorkspaceId.of("wsp_none"))) {
                    Reason reason = company.as(user).decide(action, place).reason();

                    Explanation explained = company.as(company.olga).explain(company.session(user), action, place);

                    assertThat(explained.reason())
                            .as("%s %s %s", user, action, place)
                            .isEqualTo(reason.name());
                }
            }
        }
    }

    @Test
    void an_owner_is_told_of_a_key_what_is_decided_for_it() {
        for (KeyId key : List.of(service, mels)) {
            for (Action action : Actions.all()) {
                Reason reason = company.as(key).decide(action).reason();

                Explanation explained = company.as(company.olga).explain(Principal.key(key), action);

                assertThat(explained.reason()).as("%s %s", key, action).isEqualTo(reason.name());
            }
        }
    }

    @Test
    void an_owner_is_told_why_a_thing_is_not_somebodys_own() {
        Resource maras = Resource.inWorkspace("key", "key_maras", company.acme, company.research)
                .ownedBy(company.mara);
        Principal mel = company.session(company.mel);
        Action read = Actions.WORKSPACE_USER_API_KEYS_READ;

        assertThat(company.as(company.olga)
                        .explain(mel, read, company.research, maras)
                        .reason())
                .isEqualTo(company.as(company.mel)
                        .decide(read, company.research, maras)
                        .reason()
                        .name())
                .isEqualTo("NOT_OWNER");
        assertThat(company.as(company.olga)
                        .explain(mel, read, company.research, maras.ownedBy(company.mel))
                        .reason())
                .isEqualTo("WORKSPACE_ROLE");
    }

    @Test
    void somebody_is_told_of_themselves_and_a_key_of_itself() {
        assertThat(company.as(company.mel)
                        .explain(company.session(company.mel), Actions.CONFIGS_CREATE, company.research)
                        .reason())
                .isEqualTo("ROLE_INSUFFICIENT");
        assertThat(company.as(service)
                        .explain(Principal.key(service), Actions.CONFIGS_CREATE)
                        .reason())
                .isEqualTo("SCOPE_MISSING");
    }

    @Test
    void who_may_not_see_somebody_is_told_the_same_as_of_nobody() {
        for (Principal who : List.of(
                company.session(company.olga), company.session(UserId.of("usr_none")), Principal.key(service))) {
            Explanation explained = company.as(company.nora).explain(who, Actions.CONFIGS_READ, company.research);

            assertThat(explained.reason()).isEqualTo(Disclosure.NOT_FOUND.name());
            assertThat(explained.checks()).isEmpty();
        }
    }

    @Test
    void t6_another_organizations_owner_is_told_nothing() {
        assertThat(company.as(company.gwen)
                        .explain(Principal.key(service), Actions.CONFIGS_READ)
                        .reason())
                .isEqualTo(Disclosure.NOT_FOUND.name());
        assertThat(company.as(company.gwen)
                        .explain(Principal.session(company.globex, company.mel), Actions.WORKSPACES_LIST)
                        .reason())
                .isEqualTo(company.as(company.gwen)
                        .explain(Principal.session(company.globex, UserId.of("usr_none")), Actions.WORKSPACES_LIST)
                        .reason());
    }
}
