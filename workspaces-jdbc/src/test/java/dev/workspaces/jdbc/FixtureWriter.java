package dev.workspaces.jdbc;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.Founded;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.OverrideSettings;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fixture: an organization with something in every table, as statements that insert it, and the secrets of its keys. Run
 * by hand, once, on the newest schema before a migration is added to it; what was written is never changed.
 */
final class FixtureWriter {
    /** What is inserted before what hangs on it. */
    private static final List<String> TABLES = List.of(
            "organization",
            "organization_lock",
            "organization_head",
            "audit_event",
            "revision",
            "person",
            "membership",
            "workspace",
            "workspace_membership",
            "group_mapping",
            "kept_out",
            "invite",
            "invite_workspace",
            "api_key",
            "key_digest",
            "key_knower",
            "idempotency",
            "listener_cursor");

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
    static final Instant EXPIRY = NOW.plus(Duration.ofDays(36_500));
    static final String NAME = "Acme's \\ \"caf\u00e9\"";
    static final String EXTERNAL_ID = "idp|e\u0301|\ud83d\ude00";
    static final String DESCRIPTION = "one\n'two' \\ \ud83d\ude00";
    static final String GROUP = "Team R&D";
    static final AccessSettings SETTINGS = AccessSettings.none()
            .with(Setting.MEMBERS_WRITE_PROMPTS, true)
            .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(365));
    static final WorkspaceDefaults DEFAULTS =
            new WorkspaceDefaults(Map.of("team", "r\u00f6t"), Optional.of("cfg-1"), List.of("prompts.list"));
    static final KeyDefaults KEY_DEFAULTS =
            KeyDefaults.none().withMetadata(Map.of("\u00e9", "\u00e8")).withFixedConfig("cfg_1");
    static final RotationPolicy ROTATION = RotationPolicy.monthly().withTransition(Duration.ofHours(3));
    static final Limits LIMITS = new Limits(
            List.of(UsageLimit.of(UsageType.COST, new BigDecimal("99999999999999999999.9999999999"))
                    .resetting(UsageReset.everyDays(365))),
            List.of(new RateLimit(RateType.TOKENS, RateUnit.RPW, Long.MAX_VALUE)));

    static final Name LISTENER = Name.of("mailer");

    private final DataSource database;
    private final JdbcStorage storage;
    private final Workspaces workspaces;
    private final List<String> lines = new ArrayList<>();

    private FixtureWriter(DataSource database) {
        this.database = database;
        this.storage = JdbcStorage.open(database);
        this.workspaces = Workspaces.builder(storage)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    /** To the file that is named. */
    public static void main(String[] arguments) throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:fixture;DB_CLOSE_DELAY=-1");
        FixtureWriter writer = new FixtureWriter(database);
        writer.live();
        writer.dump();
        Files.write(Path.of(arguments[0]), writer.lines);
    }

    private void live() {
        Founded founded = workspaces
                .system(RequestInfo.of("r-1", "192.0.2.1"))
                .createOrganization(NewOrganization.of(NAME, "acme", "olga@acme.example")
                        .ownedBy(Profile.named("Zo\u00eb", "\u00d8st-Li").withExternalId(EXTERNAL_ID)));
        OrganizationId acme = founded.organization().id();
        Acting olga = workspaces.actingFor(
                Principal.session(acme, founded.owner().user().id()), RequestInfo.of("r-2", "192.0.2.1"));
        olga.carryOut(new UpdateOrganization().setting(SETTINGS).lettingOverride(Set.of(SettingCategory.LOGS)));
        UserId mara = person(olga, "mara");
        UserId noah = person(olga, "noah");
        UserId sam = person(olga, "sam");
        WorkspaceId research = workspace(olga, "research");
        olga.carryOut(AddMembers.of(research, mara, WorkspaceRole.MANAGER));
        olga.carryOut(new MapGroup(GroupName.of(GROUP), research, WorkspaceRole.MEMBER));
        olga.carryOut(new SyncGroup(GroupName.of(GROUP), Set.of(noah, sam)));
        olga.carryOut(new RemoveMember(research, sam));
        olga.carryOut(new ArchiveWorkspace(workspace(olga, "attic")));
        olga.carryOut(new SuspendPerson(noah));
        invites(olga, research);
        keys(olga, research, mara);
        olga.carryOut(new ForgetAuditEvents(2));
        storage.transact(work -> {
            work.changes().hear(LISTENER, acme, work.changes().revision(acme));
            return acme;
        });
    }

    private static UserId person(Acting olga, String name) {
        return olga.carryOut(new AddPerson(name + "@acme.example", OrganizationRole.MEMBER))
                .user()
                .id();
    }

    private static WorkspaceId workspace(Acting olga, String slug) {
        WorkspaceId id = olga.carryOut(CreateWorkspace.named("Research")
                        .withSlug(slug)
                        .described(DESCRIPTION)
                        .with(DEFAULTS)
                        .with(LIMITS))
                .id();
        olga.carryOut(new OverrideSettings(id, AccessSettings.none().with(Setting.MEMBERS_VIEW_LOGS, false)));
        return id;
    }

    private static void invites(Acting olga, WorkspaceId research) {
        olga.carryOut(InvitePerson.of("ines@acme.example", OrganizationRole.ADMIN));
        olga.carryOut(
                InvitePerson.of("ivan@acme.example", OrganizationRole.MEMBER).into(research, WorkspaceRole.MEMBER));
        olga.carryOut(new CancelInvite(olga.carryOut(InvitePerson.of("ida@acme.example", OrganizationRole.MEMBER))
                .invite()
                .id()));
    }

    private void keys(Acting olga, WorkspaceId research, UserId mara) {
        NewKey wish = NewKey.named("ci")
                .described("caf\u00e9")
                .until(EXPIRY)
                .with(ROTATION)
                .with(LIMITS)
                .with(KEY_DEFAULTS);
        issue(olga, "admin", new IssueOrganizationKey(NewKey.named("admin").holding(Actions.WORKSPACES_READ)));
        IssuedKey ci =
                issue(olga, "ci-earlier", new IssueServiceKey(research, wish.holding(Actions.COMPLETIONS_WRITE)));
        IssuedKey rotated = olga.carryOut(new RotateKey(ci.key().id()));
        lines.add("-- ci " + rotated.secret().orElseThrow().reveal());
        issue(
                olga,
                "laptop",
                new IssueUserKey(research, mara, NewKey.named("laptop").until(NOW.plus(Duration.ofDays(300)))));
        olga.carryOut(new DisableKey(issue(olga, "disabled", new IssueServiceKey(research, NewKey.named("disabled")))
                .key()
                .id()));
        olga.carryOut(new RevokeKey(issue(olga, "revoked", new IssueServiceKey(research, NewKey.named("revoked")))
                .key()
                .id()));
    }

    private IssuedKey issue(Acting olga, String name, IssueKey command) {
        IssuedKey issued = olga.carryOut(command, Conditions.none().once(name));
        lines.add("-- " + name + " " + issued.secret().orElseThrow().reveal());
        return issued;
    }

    private void dump() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM ws_" + table)) {
                    while (rows.next()) {
                        lines.add(insert(table, rows));
                    }
                }
            }
        }
    }

    private static String insert(String table, ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            values.add(literal(row, i));
        }
        return "INSERT INTO ${prefix}" + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", values) + ");";
    }

    private static String literal(ResultSet row, int column) throws SQLException {
        @Nullable Object value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().formatHex(bytes) + "'";
        }
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        return isPlain ? String.valueOf(value) : "'" + row.getString(column).replace("'", "''") + "'";
    }
}
