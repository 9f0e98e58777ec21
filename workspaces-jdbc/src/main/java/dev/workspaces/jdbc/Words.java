package dev.workspaces.jdbc;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.Outcome;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.RotationCadence;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.FactChange;

/** The words that stand for constants in the database. */
final class Words {
    static final Word<OrganizationRole> ORGANIZATION_ROLE = Word.of(OrganizationRole.class, OrganizationRole::wireName);
    static final Word<WorkspaceRole> WORKSPACE_ROLE = Word.of(WorkspaceRole.class, WorkspaceRole::wireName);
    static final Word<MembershipStatus> MEMBERSHIP_STATUS = Word.of(MembershipStatus.class, MembershipStatus::wireName);
    static final Word<MembershipOrigin> ORIGIN = Word.of(MembershipOrigin.class, MembershipOrigin::wireName);
    static final Word<InviteStatus> INVITE_STATUS = Word.of(InviteStatus.class, InviteStatus::wireName);
    static final Word<WorkspaceStatus> WORKSPACE_STATUS = Word.of(WorkspaceStatus.class, WorkspaceStatus::wireName);
    static final Word<Rank> RANK = Word.of(Rank.class);
    static final Word<Setting> SETTING = Word.of(Setting.class, Setting::wireName);
    static final Word<SettingCategory> CATEGORY = Word.of(SettingCategory.class, SettingCategory::wireName);
    static final Word<SecretRecipient> RECIPIENT = Word.of(SecretRecipient.class, SecretRecipient::wireName);
    static final Word<UsageType> USAGE_TYPE = Word.of(UsageType.class, UsageType::wireName);
    static final Word<UsageReset.Cadence> RESET = Word.of(UsageReset.Cadence.class);
    static final Word<RateType> RATE_TYPE = Word.of(RateType.class, RateType::wireName);
    static final Word<RateUnit> RATE_UNIT = Word.of(RateUnit.class, RateUnit::wireName);
    static final Word<KeyType> KEY_TYPE = Word.of(KeyType.class, KeyType::wireName);
    static final Word<KeyStatus> KEY_STATUS = Word.of(KeyStatus.class, KeyStatus::wireName);
    static final Word<CreationMode> CREATION_MODE = Word.of(CreationMode.class, CreationMode::wireName);
    static final Word<RotationCadence.Unit> CADENCE = Word.of(RotationCadence.Unit.class);
    static final Word<AuditActor.Kind> ACTOR = Word.of(AuditActor.Kind.class, AuditActor.Kind::wireName);
    static final Word<Outcome> OUTCOME = Word.of(Outcome.class, Outcome::wireName);
    static final Word<FactChange.Kind> FACT = Word.of(FactChange.Kind.class);

    private Words() {}
}
