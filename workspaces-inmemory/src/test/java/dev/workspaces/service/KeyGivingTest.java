package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageType;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T1 for keys: on every path that gives, what is given is within what the giver could give then, and a refusal names the rest. */
class KeyGivingTest {
    private static final List<Action> MANAGING = List.of(
            Actions.WORKSPACE_SERVICE_API_KEYS_CREATE, Actions.WORKSPACE_SERVICE_API_KEYS_UPDATE, Actions.PROMPTS_READ);

    private final List<SecretDelivery> delivered = new ArrayList<>();
    private final Company company = new Company(delivered::add);
    private final Acting olga = company.as(company.olga);
    private final Acting wanda = company.as(company.wanda);
    private final Acting mara = company.as(company.mara);
    private final Acting mel = company.as(company.mel);

    /** A workspace's admin may write guardrails, its manager may not. */
    @BeforeEach
    void settings() {
        settings(AccessSettings.none());
    }

    private void settings(AccessSettings more) {
        olga.carryOut(new UpdateOrganization().setting(more.with(Setting.MANAGERS_WRITE_GUARDRAILS, false)));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private static NewKey holding(Action... scopes) {
        return NewKey.named("CI").holding(scopes);
    }

    private IssueServiceKey service(NewKey wish) {
        return new IssueServiceKey(company.research, wish);
    }

    private IssueUserKey user(UserId user, NewKey wish) {
        return new IssueUserKey(company.research, user, wish);
    }

    /** A service key that makes and changes such keys, until an hour from now, for 5 dollars. */
    private ApiKey manager() {
        return olga.carryOut(service(holding(MANAGING.toArray(Action[]::new))
                        .until(inHours(1))
                        .with(dollars(5))))
                .key();
    }

    private Instant inHours(int hours) {
        return company.clock.instant().plus(Duration.ofHours(hours));
    }

    private static Limits dollars(int dollars) {
        return new Limits(List.of(UsageLimit.of(UsageType.COST, BigDecimal.valueOf(dollars))), List.of());
    }

    private static void assertEscalation(Acting acting, Command<?> command, String... refused) {
        RefusedException thrown = catchThrowableOfType(RefusedException.class, () -> acting.carryOut(command));

        assertThat(thrown).as(command.toString()).isNotNull();
        assertThat(thrown.refusal()).isEqualTo(Refusal.ESCALATION);
        assertThat(thrown.what()).containsExactly(refused);
    }

    @Test
    void t01_a_key_is_made_with_nothing_that_its_maker_may_not_do() {
        assertEscalation(mara, service(holding(Actions.PROMPTS_READ, Actions.GUARDRAILS_CREATE)), "guardrails.create");
        assertEscalation(mara, user(company.mara, holding(Actions.GUARDRAILS_CREATE)), "guardrails.create");
        assertThat(wanda.carryOut(service(holding(Actions.GUARDRAILS_CREATE)))
                        .key()
                        .scopes()
                        .names())
                .containsExactly("guardrails.create");
        settings(AccessSettings.none().with(Setting.ORGANISATION_ADMINS_VIEW_LOGS, false));
        Acting adam = company.as(company.adam);
        assertEscalation(adam, new IssueOrganizationKey(holding(Actions.LOGS_VIEW, Actions.LOGS_LIST)), "logs.view");
        assertThat(olga.carryOut(new IssueOrganizationKey(holding(Actions.LOGS_VIEW)))
                        .key()
                        .scopes()
                        .names())
                .containsExactly("logs.view");
    }

    @Test
    void t01_a_key_holds_nothing_that_is_not_for_its_type_whoever_makes_it() {
        assertEscalation(olga, new IssueOrganizationKey(holding(Actions.COMPLETIONS_WRITE)), "completions.write");
        assertEscalation(olga, service(holding(Actions.WORKSPACES_CREATE)), "workspaces.create");
        assertEscalation(
                olga,
                user(company.mel, holding(Actions.WORKSPACE_USER_API_KEYS_CREATE)),
                "workspace_user_api_keys.create");
        Scopes unknown = Scopes.none().plus("no.such");
        assertEscalation(olga, service(NewKey.named("CI").holding(unknown)), "no.such");
    }

    @Test
    void t01_what_one_may_for_ones_own_alone_goes_to_ones_own_key_alone() {
        settings(AccessSettings.none()
                .with(Setting.MANAGERS_VIEW_ALL_DATA, false)
                .with(Setting.MEMBERS_MANAGE_API_KEYS, true));

        assertEscalation(mara, user(company.mel, holding(Actions.LOGS_VIEW)), "logs.view");
        assertEscalation(mara, service(holding(Actions.LOGS_VIEW)), "logs.view");
        assertThat(mara.carryOut(user(company.mara, holding(Actions.LOGS_VIEW)))
                        .key()
                        .owner())
                .contains(company.mara);
        assertThat(mel.carryOut(user(company.mel, holding(Actions.COMPLETIONS_WRITE)))
                        .key()
                        .owner())
                .contains(company.mel);
    }

    @Test
    void t01_on_behalf_of_somebody_who_ranks_higher_nothing_is_made() {
        for (var higher : List.of(company.wanda, company.adam, company.olga)) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> mara.carryOut(user(higher, holding(Actions.PROMPTS_READ))));

            assertThat(refused.refusal()).isEqualTo(Refusal.RANK_TOO_LOW);
        }
        assertThat(mara.carryOut(user(company.mel, holding(Actions.PROMPTS_READ)))
                        .key()
                        .issuedBy())
                .hasToString("user:" + company.mara);
    }

    @Test
    void t01_an_update_adds_nothing_that_the_updater_may_not_do_and_lets_stay_what_is_there() {
        ApiKey key = wanda.carryOut(service(holding(Actions.GUARDRAILS_CREATE))).key();

        assertThat(mara.carryOut(UpdateKey.of(key.id()).holding(Actions.GUARDRAILS_CREATE, Actions.PROMPTS_READ))
                        .scopes()
                        .names())
                .containsExactly("guardrails.create", "prompts.read");
        assertEscalation(
                mara,
                UpdateKey.of(key.id()).holding(Actions.GUARDRAILS_CREATE, Actions.GUARDRAILS_DELETE),
                "guardrails.delete");
        assertThat(mara.carryOut(UpdateKey.of(key.id()).holding(Actions.PROMPTS_READ))
                        .scopes()
                        .names())
                .containsExactly("prompts.read");
        assertEscalation(mara, UpdateKey.of(key.id()).holding(Actions.GUARDRAILS_CREATE), "guardrails.create");
    }

    @Test
    void t01_what_a_key_makes_is_within_that_key() {
        Acting key = company.as(manager().id());

        ApiKey made = key.carryOut(service(holding(Actions.PROMPTS_READ))).key();
        assertThat(made.expiry().instant()).contains(inHours(1));
        assertThat(made.limits()).isEqualTo(dollars(5));
        assertThat(made.makers()).hasSize(1);
        assertEscalation(key, service(holding(Actions.COMPLETIONS_WRITE)), "completions.write");
        assertEscalation(key, service(holding(Actions.PROMPTS_UPDATE)), "prompts.update");
        assertEscalation(key, service(holding().with(Expiry.never())), "expiry");
        assertEscalation(key, service(holding().until(inHours(1).plusNanos(1_000))), "expiry");
        assertEscalation(key, service(holding().with(Limits.none())), "limits");
        assertEscalation(key, service(holding().with(dollars(6))), "limits");
        assertEscalation(key, UpdateKey.of(made.id()).with(Expiry.never()), "expiry");
        assertEscalation(key, UpdateKey.of(made.id()).with(dollars(6)), "limits");
        assertEscalation(key, UpdateKey.of(made.id()).holding(Actions.PROMPTS_UPDATE), "prompts.update");
    }

    @Test
    void t01_what_a_key_adds_to_or_enables_is_within_that_key() {
        Acting key = company.as(manager().id());
        ApiKey other = mara.carryOut(service(holding())).key();

        assertEscalation(key, UpdateKey.of(other.id()).holding(Actions.PROMPTS_READ), "expiry", "limits");
        key.carryOut(new DisableKey(other.id()));
        assertEscalation(key, new EnableKey(other.id()), "expiry", "limits");
        mara.carryOut(UpdateKey.of(other.id()).until(inHours(1)).with(dollars(5)));
        assertThat(key.carryOut(new EnableKey(other.id())).isLiving()).isTrue();
        assertThat(key.carryOut(UpdateKey.of(other.id()).holding(Actions.PROMPTS_READ))
                        .scopes()
                        .names())
                .containsExactly("prompts.read");
    }

    @Test
    void t01_a_rotated_secret_is_not_shown_to_who_could_not_make_the_key() {
        ApiKey key = wanda.carryOut(service(holding(Actions.GUARDRAILS_CREATE))).key();

        assertThat(mara.carryOut(new RotateKey(key.id())).secret()).isEmpty();
        assertThat(delivered).hasSize(1);
        company.clock.pass(Duration.ofHours(1));
        assertThat(wanda.carryOut(new RotateKey(key.id())).secret()).isPresent();
        assertThat(delivered).hasSize(1);
    }

    @Test
    void t01_automatic_keys_hold_what_whoever_set_their_scopes_could_give_when_they_are_made() {
        settings(AccessSettings.none().with(Setting.USER_API_KEY_AUTO_CREATE, true));
        WorkspaceDefaults scopes = WorkspaceDefaults.none()
                .withUserKeyScopes(Set.of("prompts.read", "guardrails.create", "completions.write"));
        assertEscalation(mara, UpdateWorkspace.of(company.research).with(scopes), "guardrails.create");
        wanda.carryOut(UpdateWorkspace.of(company.research).with(scopes));

        olga.carryOut(AddMembers.of(company.research, company.nora, WorkspaceRole.MEMBER));
        assertThat(automatic(company.nora).scopes().names())
                .containsExactly("completions.write", "guardrails.create", "prompts.read");
        olga.carryOut(new MemberCommand.ChangeWorkspaceRole(company.research, company.wanda, WorkspaceRole.MANAGER));
        olga.carryOut(AddMembers.of(company.research, company.adam, WorkspaceRole.MEMBER));
        assertThat(automatic(company.adam).scopes().names()).containsExactly("completions.write", "prompts.read");
        olga.carryOut(new PersonCommand.RemovePerson(company.wanda));
        var zoe = olga.carryOut(new PersonCommand.AddPerson(company.email("zoe"), OrganizationRole.MEMBER));
        olga.carryOut(AddMembers.of(company.research, zoe.user().id(), WorkspaceRole.ADMIN));
        assertThat(automatic(zoe.user().id()).scopes().names()).isEmpty();
        assertThat(delivered)
                .hasSize(3)
                .allMatch(each -> each.to().equals(each.key().owner()));
    }

    private ApiKey automatic(UserId owner) {
        KeyFilter theirs = KeyFilter.builder().owner(owner).build();
        List<ApiKey> keys = company.storage.read(snapshot -> snapshot.keys()
                .list(company.acme, theirs, PageRequest.first(10))
                .items());
        assertThat(keys).singleElement().extracting(ApiKey::creationMode).isEqualTo(CreationMode.AUTO);
        return keys.get(0);
    }
}
