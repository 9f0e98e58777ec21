package dev.workspaces.service;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.member.Person;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.Storage;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is done and asked on one storage: what stands behind {@code Workspaces}. Safe for any number of threads. */
public final class Services {
    private final Execution execution;
    private final Answers answers = new Answers();

    private Services(Execution execution) {
        this.execution = execution;
    }

    /** On this storage, deciding by this catalogue, at the time that this clock tells. */
    public static Services of(
            Storage storage,
            Catalogue catalogue,
            Clock clock,
            Inventory inventory,
            SecretFormat format,
            SecretHashing hashing,
            Optional<SecretSink> sink) {
        SecureRandom random = new SecureRandom();
        return of(storage, catalogue, clock, inventory, random, new SecretMint(format, hashing, random, sink));
    }

    /** And with ids and tokens from this source of chance: from the same source, the same ids. */
    static Services of(Storage storage, Catalogue catalogue, Clock clock, Inventory inventory, SecureRandom random) {
        SecretMint mint = new SecretMint(SecretFormat.standard(), SecretHashing.plain(), random, Optional.empty());
        return of(storage, catalogue, clock, inventory, random, mint);
    }

    private static Services of(
            Storage storage,
            Catalogue catalogue,
            Clock clock,
            Inventory inventory,
            SecureRandom random,
            SecretMint mint) {
        IdGenerator ids = new IdGenerator(clock, random);
        return new Services(new Execution(storage, PolicyEngine.of(catalogue), new Verbs(inventory), clock, ids, mint));
    }

    /** As {@code Workspaces.actingFor}. */
    public Acting actingFor(Session session, RequestInfo info) {
        GivenIds.require(session);
        return new Acting(execution, answers, new Caller(session, session.organization(), info));
    }

    /** As {@code Workspaces.actingFor}. */
    public Acting actingFor(KeyPrincipal key, OrganizationId organization, RequestInfo info) {
        GivenIds.require(key);
        return new Acting(execution, answers, new Caller(key, organization, info));
    }

    /** As {@code Workspaces.system}. */
    public SystemActing system(RequestInfo info) {
        return new SystemActing(execution, info);
    }

    /** As {@code Workspaces.accept}. */
    public Person accept(String token, Acceptance who, RequestInfo info) {
        return new Accepting(execution).accept(token, who, info);
    }

    /** As {@code Workspaces.findOrganization}. */
    public Optional<OrganizationId> findOrganization(Slug slug) {
        return execution
                .storage()
                .read(snapshot -> snapshot.organizations().find(slug).map(Organization::id));
    }

    /** As {@code Workspaces.findSession}. */
    public Optional<Session> findSession(OrganizationId organization, ExternalId externalId) {
        return execution
                .storage()
                .read(snapshot -> snapshot.members()
                        .findPersonByExternalId(organization, externalId)
                        .map(person -> person.user().id())
                        .map(user -> Principal.session(organization, user)));
    }

    /** As {@code Workspaces.holding}. */
    public <T> T holding(OrganizationId organization, WorkspaceId workspace, Supplier<T> work) {
        return execution.storage().transact(transaction -> {
            transaction.hold(organization, workspace);
            boolean isActive = transaction
                    .workspaces()
                    .find(organization, workspace)
                    .filter(it -> it.status() == WorkspaceStatus.ACTIVE)
                    .isPresent();
            if (!isActive) {
                throw Planning.missing("active workspace", workspace);
            }
            return work.get();
        });
    }
}
