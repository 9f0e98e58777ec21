package dev.workspaces.testing;

import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.testing.OrganizationDocument.MemberEntry;
import dev.workspaces.testing.OrganizationDocument.UserEntry;
import dev.workspaces.testing.OrganizationDocument.WorkspaceEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one organization. Members of an object may come in any order, so each reader collects before it builds. */
final class OrganizationReader {
    private static final Members ORGANIZATION =
            Members.of(1, "id", "settings", "override_categories", "users", "workspaces", "keys");

    private final JsonSource source;
    private final SettingsReader settingsReader;
    private final List<UserEntry> users = new ArrayList<>();
    private final List<WorkspaceEntry> workspaces = new ArrayList<>();
    private final List<KeyEntry> keys = new ArrayList<>();
    private String id = "";
    private AccessSettings settings = AccessSettings.none();
    private Set<SettingCategory> overridable = Set.of();

    OrganizationReader(JsonSource source) {
        this.source = source;
        this.settingsReader = new SettingsReader(source);
    }

    OrganizationDocument read() throws IOException {
        source.object(ORGANIZATION, this::member);
        return new OrganizationDocument(id, settings, overridable, users, workspaces, keys);
    }

    private void member(String member) throws IOException {
        switch (member) {
            case "id" -> id = source.identifier();
            case "settings" -> settings = settingsReader.settings();
            case "override_categories" -> overridable = settingsReader.categories();
            case "users" -> source.array(index -> users.add(new UserReader().read()));
            case "workspaces" -> source.array(index -> workspaces.add(new WorkspaceReader().read()));
            default -> source.array(index -> keys.add(new KeyReader(source).read()));
        }
    }

    private final class UserReader {
        private static final Members USER = Members.of(2, "id", "role", "status");

        private String user = "";
        private OrganizationRole role = OrganizationRole.MEMBER;
        private MembershipStatus status = MembershipStatus.ACTIVE;

        UserEntry read() throws IOException {
            source.object(USER, member -> {
                switch (member) {
                    case "id" -> user = source.identifier();
                    case "role" -> role = source.oneOf(OrganizationRole::find, "`owner`, `admin` or `member`");
                    default -> status = source.oneOf(MembershipStatus::find, "`active` or `suspended`");
                }
            });
            return new UserEntry(user, role, status);
        }
    }

    private final class WorkspaceReader {
        private static final Members WORKSPACE =
                Members.of(1, "id", "default", "status", "settings", "members", "exhausted", "rate_limited");

        private final List<MemberEntry> members = new ArrayList<>();
        private String workspace = "";
        private boolean isDefault;
        private WorkspaceStatus status = WorkspaceStatus.ACTIVE;
        private AccessSettings overrides = AccessSettings.none();
        private LimitState limits = LimitState.within();

        WorkspaceEntry read() throws IOException {
            source.object(WORKSPACE, this::member);
            return new WorkspaceEntry(workspace, isDefault, status, overrides, members, limits);
        }

        private void member(String member) throws IOException {
            switch (member) {
                case "id" -> workspace = source.identifier();
                case "default" -> isDefault = source.flag();
                case "status" -> status = source.oneOf(WorkspaceStatus::find, "`active` or `archived`");
                case "settings" -> overrides = settingsReader.settings();
                case "members" -> source.array(index -> members.add(new MemberReader().read()));
                case "exhausted" -> limits = limits.exhausted(source.flag());
                default -> limits = limits.rateLimited(source.flag());
            }
        }
    }

    private final class MemberReader {
        private static final Members MEMBER = Members.of(2, "user", "role");

        private String user = "";
        private WorkspaceRole role = WorkspaceRole.MEMBER;

        MemberEntry read() throws IOException {
            source.object(MEMBER, member -> {
                switch (member) {
                    case "user" -> user = source.identifier();
                    default -> role = source.oneOf(WorkspaceRole::find, "`admin`, `manager` or `member`");
                }
            });
            return new MemberEntry(user, role);
        }
    }
}
