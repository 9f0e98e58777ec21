package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.watch.CapturedLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the host takes no secrets, none is made that nobody would be shown. */
class NoSinkTest {
    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    private final Company company = new Company(TestStorage.openedEmpty());
    private final Acting olga = company.as(company.olga);

    @AfterEach
    void close() {
        company.close();
    }

    private void settings(AccessSettings settings) {
        olga.carryOut(new UpdateOrganization().setting(settings));
    }

    private void assertForNobody(UserId by, Command<?> command) {
        assertThatThrownBy(() -> company.as(by).carryOut(command))
                .isInstanceOf(RefusedException.class)
                .extracting(thrown -> ((RefusedException) thrown).refusal())
                .isEqualTo(Refusal.SECRET_FOR_NOBODY);
    }

    private void assertRotatedByNobodyElse(UserId by, KeyId key) {
        ApiKey before = company.stored(key);

        assertForNobody(by, new RotateKey(key));
        assertForNobody(by, new EmergencyRotateKey(key));
        assertThat(company.stored(key)).isEqualTo(before);
    }

    @Test
    void a_key_is_not_rotated_by_who_is_not_to_see_its_secret() {
        settings(AccessSettings.none().with(Setting.MANAGERS_WRITE_GUARDRAILS, false));
        NewKey beyondMara = NewKey.named("key").holding(Actions.GUARDRAILS_CREATE);
        KeyId key = company.as(company.wanda)
                .carryOut(new IssueServiceKey(company.research, beyondMara))
                .key()
                .id();

        assertRotatedByNobodyElse(company.mara, key);
        assertThat(company.as(company.wanda).carryOut(new RotateKey(key)).secret())
                .isPresent();
    }

    @Test
    void a_user_key_whose_secret_is_its_owners_alone_is_made_and_rotated_by_nobody_else() {
        settings(AccessSettings.none().with(SecretRecipient.OWNER));
        KeyId key = company.as(company.mara)
                .carryOut(new IssueUserKey(company.research, company.mara, KEY))
                .key()
                .id();

        assertForNobody(company.olga, new IssueUserKey(company.research, company.mara, KEY));
        assertRotatedByNobodyElse(company.olga, key);
        assertThat(company.as(company.mara).carryOut(new RotateKey(key)).secret())
                .isPresent();
    }

    @Test
    void no_key_is_made_for_who_joins() {
        settings(AccessSettings.none().with(Setting.USER_API_KEY_AUTO_CREATE, true));

        olga.carryOut(AddMembers.of(company.research, company.nora, WorkspaceRole.MEMBER));
        olga.carryOut(CreateWorkspace.named("New").with(Map.of(company.nora, WorkspaceRole.MEMBER)));

        List<ApiKey> keys = company.storage
                .read(snapshot -> snapshot.keys().list(company.acme, KeyFilter.all(), PageRequest.first(10)))
                .items();
        assertThat(keys).isEmpty();
    }

    @Test
    void what_is_due_is_told_and_left_as_it_was() {
        KeyId id = olga.carryOut(new IssueServiceKey(company.research, KEY.with(RotationPolicy.weekly())))
                .key()
                .id();
        ApiKey before = company.stored(id);
        Instant monday = before.rotation().next().orElseThrow();
        company.clock.set(monday);
        CapturedLog.forget();

        RotationReport report = company.workspaces.system(RequestInfo.none()).rotateDue(10);

        assertThat(report.rotated()).isEmpty();
        assertThat(report.undelivered()).containsExactly(new KeyNotice(company.acme, id, KeyDeadline.ROTATION, monday));
        assertThat(company.stored(id)).isEqualTo(before);
        assertThat(CapturedLog.lines())
                .filteredOn(line -> line.contains("is due to be rotated"))
                .singleElement()
                .asString()
                .contains(id.value(), "the host takes no secrets");
    }
}
