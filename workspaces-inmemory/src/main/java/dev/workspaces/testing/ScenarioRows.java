package dev.workspaces.testing;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.KeySecret;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.Rank;
import dev.workspaces.storage.Transaction;
import dev.workspaces.testing.OrganizationDocument.MemberEntry;
import dev.workspaces.testing.OrganizationDocument.UserEntry;
import dev.workspaces.testing.OrganizationDocument.WorkspaceEntry;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes rows of a storage. What they have and a scenario does not say, such as names and addresses, is made up: no decision looks
 * at it. No key has a secret, so nobody can come by one.
 */
final class ScenarioRows implements Destination {
    private static final int MAX_ID = 255;
    private static final Instant ONCE = Instant.EPOCH;
    private static final Name NAME = Name.of("of a scenario");
    private static final KeySecret NO_SECRET = new KeySecret("none", ONCE, Set.of(), Optional.empty());

    private final Transaction rows;
    private final Catalogue catalogue;
    private final StoredExpiry expiries;
    private final Set<UserId> known = new HashSet<>();
    private int made;

    ScenarioRows(Transaction rows, Catalogue catalogue, StoredExpiry expiries) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.expiries = expiries;
    }

    @Override
    public void add(OrganizationDocument organization) {
        rows.organizations()
                .insert(Organization.builder()
                        .id(OrganizationId.of(kept("id", organization.id())))
                        .slug(slug())
                        .name(NAME)
                        .settings(organization.settings())
                        .overridable(organization.overridable())
                        .createdAt(ONCE)
                        .updatedAt(ONCE)
                        .build());
    }

    @Override
    public void add(OrganizationId organization, UserEntry user) {
        UserId id = UserId.of(kept("id", user.id()));
        if (known.add(id)) {
            rows.members()
                    .insert(User.builder()
                            .id(id)
                            .email(EmailAddress.of(slug() + "@scenario.example"))
                            .createdAt(ONCE)
                            .updatedAt(ONCE)
                            .build());
        }
        boolean isSuspended = user.status() == MembershipStatus.SUSPENDED;
        rows.members()
                .insert(OrganizationMembership.builder()
                        .organization(organization)
                        .user(id)
                        .role(user.role())
                        .status(user.status())
                        .suspendedBy(isSuspended ? Optional.of(Rank.OWNER) : Optional.empty())
                        .createdAt(ONCE)
                        .updatedAt(ONCE)
                        .build());
    }

    /** How its limits stand no storage keeps. */
    @Override
    public void add(OrganizationId organization, WorkspaceEntry workspace) {
        Workspace row = Workspace.builder()
                .organization(organization)
                .id(WorkspaceId.of(kept("id", workspace.id())))
                .slug(slug())
                .name(NAME)
                .isDefault(workspace.isDefault())
                .status(workspace.status())
                .overrides(workspace.overrides())
                .createdAt(ONCE)
                .updatedAt(ONCE)
                .build();
        try {
            rows.workspaces().insert(row);
        } catch (AlreadyExistsException second) {
            throw new InvalidInputException(second.field(), "false: an organization has one default workspace at most");
        }
    }

    @Override
    public void add(OrganizationId organization, WorkspaceId workspace, MemberEntry member) {
        rows.members()
                .insert(WorkspaceMembership.builder()
                        .organization(organization)
                        .workspace(workspace)
                        .user(UserId.of(member.user()))
                        .given(member.role())
                        .origin(MembershipOrigin.DIRECT)
                        .createdAt(ONCE)
                        .updatedAt(ONCE)
                        .build());
    }

    /** Its owner need not be anybody; how its limits stand no storage keeps. */
    @Override
    public void add(OrganizationId organization, KeyEntry key) {
        KeyFacts facts = key.in(organization, catalogue);
        kept("id", key.id());
        key.user().ifPresent(owner -> kept("user", owner));
        boolean isDisabled = facts.status() == KeyStatus.DISABLED;
        rows.keys()
                .insert(ApiKey.builder()
                        .id(facts.id())
                        .type(facts.type())
                        .organization(organization)
                        .workspace(facts.workspace())
                        .owner(facts.owner())
                        .name(NAME)
                        .scopes(facts.scopes())
                        .status(facts.status())
                        .disabledBy(isDisabled ? Optional.of(new DisabledBy(Rank.OWNER, true)) : Optional.empty())
                        .expiry(expiries.of(facts.expiry()))
                        .creationMode(CreationMode.UI)
                        .issuedBy(Agent.host())
                        .secret(NO_SECRET)
                        .createdAt(ONCE)
                        .updatedAt(ONCE)
                        .build());
    }

    /** An id, if a storage promises to keep it. */
    private static String kept(String member, String id) {
        if (id.length() > MAX_ID || id.codePoints().anyMatch(ScenarioRows::isUnfit)) {
            throw new InvalidInputException(
                    member, "at most " + MAX_ID + " characters, none a control character: a storage keeps no other id");
        }
        return id;
    }

    /** Control characters, and halves of characters. */
    private static boolean isUnfit(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** One that nothing else here has. */
    private Slug slug() {
        made++;
        return Slug.of("s" + made + "x");
    }
}
