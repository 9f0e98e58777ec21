package dev.workspaces.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.workspaces.Workspaces;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What was written under an earlier schema, seen through the library after the migration to the newest. */
final class EarlierSchemas {
    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_SIZE);
    private static final Clock AN_HOUR_LATER = Clock.fixed(FixtureWriter.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC);

    private final Fixture fixture;
    private final Storage storage;
    private final Workspaces workspaces;
    private final OrganizationId acme;

    private EarlierSchemas(Fixture fixture) {
        this.fixture = fixture;
        this.storage = fixture.open();
        this.workspaces = Workspaces.builder(storage).clock(AN_HOUR_LATER).build();
        this.acme = workspaces.findOrganization(Slug.of("acme")).orElseThrow();
    }

    static void assertKept(DataSource database, int version) throws SQLException {
        EarlierSchemas earlier = new EarlierSchemas(Fixture.load(database, version));
        earlier.assertPeople();
        earlier.assertWorkspaces();
        earlier.assertGroupsAndInvites();
        earlier.assertKeys();
        earlier.assertLogs();
        if (version > 1) {
            earlier.assertListeners();
        }
        earlier.assertGoesOn();
    }

    private <T> T read(Function<Snapshot, T> work) {
        return storage.read(work);
    }

    private UserId user(String name) {
        return read(now -> now.members().findUser(EmailAddress.of(name + "@acme.example")))
                .orElseThrow()
                .id();
    }

    private Acting olga() {
        return workspaces.actingFor(Principal.session(acme, user("olga")), RequestInfo.none());
    }

    private Workspace workspace(String slug) {
        return this.<Optional<Workspace>>read(now -> now.workspaces().find(acme, Slug.of(slug)))
                .orElseThrow();
    }

    private void assertPeople() {
        Organization organization = this.<Optional<Organization>>read(
                        now -> now.organizations().find(acme))
                .orElseThrow();
        assertThat(organization.name()).hasToString(FixtureWriter.NAME);
        assertThat(organization.settings()).isEqualTo(FixtureWriter.SETTINGS);
        assertThat(organization.overridable()).isEqualTo(Set.of(SettingCategory.LOGS));
        assertThat(organization.createdAt()).isEqualTo(FixtureWriter.NOW);
        assertThat(workspaces.findSession(acme, ExternalId.of(FixtureWriter.EXTERNAL_ID)))
                .contains(Principal.session(acme, user("olga")));
        assertThat(read(now -> now.members().people(acme, PersonFilter.all(), ALL))
                        .items())
                .extracting(
                        person -> person.user().id(),
                        person -> person.membership().role(),
                        person -> person.membership().status())
                .containsExactlyInAnyOrder(
                        tuple(user("olga"), OrganizationRole.OWNER, MembershipStatus.ACTIVE),
                        tuple(user("mara"), OrganizationRole.MEMBER, MembershipStatus.ACTIVE),
                        tuple(user("noah"), OrganizationRole.MEMBER, MembershipStatus.SUSPENDED),
                        tuple(user("sam"), OrganizationRole.MEMBER, MembershipStatus.ACTIVE));
    }

    private void assertWorkspaces() {
        assertThat(read(now -> now.workspaces().list(acme, WorkspaceFilter.all(), ALL))
                        .items())
                .extracting(each -> each.slug().value(), Workspace::isDefault, Workspace::status)
                .containsExactlyInAnyOrder(
                        tuple("default", true, WorkspaceStatus.ACTIVE),
                        tuple("research", false, WorkspaceStatus.ACTIVE),
                        tuple("attic", false, WorkspaceStatus.ARCHIVED));
        Workspace research = workspace("research");
        assertThat(research.description()).hasToString(FixtureWriter.DESCRIPTION);
        assertThat(research.defaults()).isEqualTo(FixtureWriter.DEFAULTS);
        assertThat(research.limits()).isEqualTo(FixtureWriter.LIMITS);
        assertThat(research.overrides()).isEqualTo(AccessSettings.none().with(Setting.MEMBERS_VIEW_LOGS, false));
        assertThat(research.userKeyScopesBy()).contains(Principal.session(acme, user("olga")));
    }

    private void assertGroupsAndInvites() {
        WorkspaceId research = workspace("research").id();
        UserId sam = user("sam");
        assertThat(read(now -> now.members().members(acme, research, MemberFilter.all(), ALL))
                        .items())
                .extracting(
                        member -> member.membership().user(),
                        member -> member.membership().origin(),
                        member -> member.membership().role())
                .containsExactlyInAnyOrder(
                        tuple(user("mara"), MembershipOrigin.DIRECT, WorkspaceRole.MANAGER),
                        tuple(user("noah"), MembershipOrigin.GROUP, WorkspaceRole.MEMBER));
        assertThat(this.<Boolean>read(now -> now.groupMappings().isKeptOut(acme, research, sam)))
                .isTrue();
        assertThat(this.<List<GroupMapping>>read(
                        now -> now.groupMappings().ofGroup(acme, GroupName.of(FixtureWriter.GROUP))))
                .singleElement()
                .satisfies(mapping -> {
                    assertThat(mapping.workspace()).isEqualTo(research);
                    assertThat(mapping.mappedBy()).isEqualTo(Principal.session(acme, user("olga")));
                });
        assertThat(read(now -> now.invites().list(acme, InviteFilter.all(), ALL))
                        .items())
                .extracting(
                        invite -> invite.email().value(),
                        invite -> invite.role(),
                        invite -> invite.workspaces(),
                        invite -> invite.status())
                .containsExactlyInAnyOrder(
                        tuple("ines@acme.example", OrganizationRole.ADMIN, Map.of(), InviteStatus.PENDING),
                        tuple(
                                "ivan@acme.example",
                                OrganizationRole.MEMBER,
                                Map.of(research, WorkspaceRole.MEMBER),
                                InviteStatus.PENDING),
                        tuple("ida@acme.example", OrganizationRole.MEMBER, Map.of(), InviteStatus.CANCELLED));
        assertThat(this.<List<Invite>>read(now -> now.invites().pendingInto(acme, research)))
                .hasSize(1);
    }

    private Map<String, ApiKey> keys() {
        return read(now -> now.keys().list(acme, KeyFilter.builder().build(), ALL)).items().stream()
                .collect(Collectors.toMap(key -> key.name().value(), key -> key));
    }

    private ApiKey key(String name) {
        return requireNonNull(keys().get(name), name);
    }

    private boolean isGood(String key) {
        return workspaces.authenticate(fixture.secret(key)).isPresent();
    }

    private void assertKeys() {
        assertThat(keys()).containsOnlyKeys("admin", "ci", "laptop", "disabled", "revoked");
        assertThat(List.of("admin", "ci", "ci-earlier", "laptop")).allMatch(this::isGood);
        assertThat(List.of("disabled", "revoked")).noneMatch(this::isGood);
        assertThat(key("disabled").status()).isEqualTo(KeyStatus.DISABLED);
        assertThat(key("revoked").isLiving()).isFalse();
        assertThat(key("laptop").owner()).contains(user("mara"));
        ApiKey ci = key("ci");
        assertThat(ci.scopes().names()).containsExactly("completions.write");
        assertThat(ci.expiry().instant()).contains(FixtureWriter.EXPIRY);
        assertThat(ci.rotation().transition()).isEqualTo(FixtureWriter.ROTATION.transition());
        assertThat(ci.rotation().cadence()).isEqualTo(FixtureWriter.ROTATION.cadence());
        assertThat(ci.limits()).isEqualTo(FixtureWriter.LIMITS);
        assertThat(ci.defaults()).isEqualTo(FixtureWriter.KEY_DEFAULTS);
        assertThat(ci.knowers()).hasSize(1);
        assertThat(workspaces
                        .check(
                                workspaces.authenticate(fixture.secret("ci")).orElseThrow(),
                                Actions.COMPLETIONS_WRITE,
                                workspace("research").id())
                        .isAllowed())
                .isTrue();
    }

    private void assertLogs() {
        assertThat(olga().ask(new VerifyAudit(Optional.empty())).isIntact()).isTrue();
        assertThat(read(now -> now.audit().checkpoint(acme)).sequence()).isEqualTo(2);
        long newest = this.<Long>read(now -> now.changes().revision(acme));
        assertThat(this.<Optional<List<Revision>>>read(now -> now.changes().since(acme, 0, 1_000)))
                .hasValueSatisfying(all -> assertThat(all).hasSize(Math.toIntExact(newest)));
        KeyId admin = key("admin").id();
        IssuedKey again = olga().carryOut(
                        new IssueOrganizationKey(NewKey.named("admin").holding(Actions.WORKSPACES_READ)),
                        Conditions.none().once("admin"));
        assertThat(again.key().id()).as("done once").isEqualTo(admin);
        assertThat(again.secret()).isEmpty();
    }

    /** Which the second schema has, and the first not. */
    private void assertListeners() {
        long newest = this.<Long>read(now -> now.changes().revision(acme));
        long heard = this.<Long>read(now -> now.changes().heard(FixtureWriter.LISTENER, acme));
        assertThat(heard).isEqualTo(newest).isPositive();
    }

    private void assertGoesOn() {
        olga().carryOut(new SuspendPerson(user("mara")));

        assertThat(olga().ask(new VerifyAudit(Optional.empty())).isIntact()).isTrue();
        var laptop = workspaces.authenticate(fixture.secret("laptop")).orElseThrow();
        assertThat(workspaces
                        .check(
                                laptop,
                                Actions.PROMPTS_READ,
                                workspace("research").id())
                        .isAllowed())
                .isFalse();
    }
}
