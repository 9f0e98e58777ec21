package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The company with keys, a gate of its own, and a storage that tells how often it is asked. */
final class KeyCompany implements AutoCloseable {
    static final SecretFormat FORMAT = SecretFormat.standard();
    private static final Inventory INVENTORY = (organization, workspace) -> Map.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    final SteppedStorage stepped = new SteppedStorage();
    final Company company = new Company(stepped);
    final FactMarks marks = new FactMarks();
    final MarkingStorage storage = new MarkingStorage(stepped, marks);
    final Unwritten unwritten = new Unwritten();
    final Execution execution;
    final Gate gate;
    private SecretHashing hashing;
    private int issued;

    KeyCompany() {
        this(SecretHashing.plain());
    }

    KeyCompany(SecretHashing hashing) {
        PolicyEngine engine = PolicyEngine.of(Catalogue.builtIn());
        IdGenerator ids = new IdGenerator(company.clock, RANDOM);
        this.hashing = hashing;
        execution = new Execution(
                storage,
                engine,
                new Verbs(INVENTORY),
                company.clock,
                ids,
                new SecretMint(FORMAT, hashing, RANDOM, Optional.empty()));
        gate = gate(hashing);
    }

    /** Another gate on the same storage, as after a restart. */
    Gate gate(SecretHashing others) {
        Catalogue catalogue = Catalogue.builtIn();
        Setup setup = new Setup(
                stepped,
                catalogue,
                company.clock,
                INVENTORY,
                FORMAT,
                others,
                Optional.empty(),
                1_024,
                Optional.empty(),
                Map.of());
        Remembered remembered = Remembered.of(marks, 1_024, null);
        return Gate.of(setup, storage, PolicyEngine.of(catalogue), remembered, unwritten);
    }

    /** Hashes the secrets of the keys that are issued from now on like this. */
    void hashing(SecretHashing newer) {
        hashing = newer;
    }

    /** A key of acme, in research if it is of a workspace, mara's if it is a person's; with its secret. */
    Issued issue(KeyType type, Action... scopes) {
        return issue(type, company.mara, scopes);
    }

    Issued issue(KeyType type, UserId owner, Action... scopes) {
        Secret secret = FORMAT.generate(type, RANDOM);
        ApiKey key = ApiKey.builder()
                .id(KeyId.of("key-" + issued++))
                .type(type)
                .organization(company.acme)
                .workspace(Optional.of(company.research).filter(any -> type != KeyType.ORGANISATION_SERVICE))
                .owner(Optional.of(owner).filter(any -> type == KeyType.WORKSPACE_USER))
                .name(Name.of("key"))
                .scopes(Scopes.of(scopes))
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.of(company.olga))
                .secret(KeySecret.of(secret, hashing, company.clock.instant(), Set.of()))
                .createdAt(company.clock.instant())
                .updatedAt(company.clock.instant())
                .build();
        write(transaction -> transaction.keys().insert(key));
        return new Issued(key.id(), secret.reveal());
    }

    record Issued(KeyId id, String secret) {}

    /** A user key that writes completions. */
    Issued issue() {
        return issue(KeyType.WORKSPACE_USER, Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ, Actions.PROMPTS_CREATE);
    }

    void change(KeyId id, UnaryOperator<ApiKey> change) {
        write(transaction -> {
            ApiKey before = transaction.keys().find(company.acme, id).orElseThrow();
            return transaction.keys().update(change.apply(before));
        });
    }

    /** Its new secret. */
    String rotate(KeyId id, Duration transition) {
        Secret[] fresh = new Secret[1];
        change(id, key -> {
            fresh[0] = FORMAT.generate(key.type(), RANDOM);
            KeySecret kept = KeySecret.of(fresh[0], hashing, company.clock.instant(), Set.of());
            return key.rotated(kept, transition, company.clock.instant());
        });
        return fresh[0].reveal();
    }

    void carryOut(Command<?> command) {
        carryOut(command, company.olga);
    }

    void carryOut(Command<?> command, UserId actor) {
        Caller caller = new Caller(Principal.session(company.acme, actor), company.acme, RequestInfo.none());
        execution.carryOut(command, caller, Conditions.none());
    }

    /** What the services decide in research. */
    Decision decide(Caller caller, Action action) {
        return acting(caller).decide(action, company.research);
    }

    /** The services for somebody. */
    Acting acting(Caller caller) {
        return new Acting(execution, new Answers(), caller);
    }

    /** Whether the secret of this key is good, as the storage is. */
    boolean isGood(AuthenticatedKey held) {
        return stepped.read(snapshot -> snapshot.keys().findByDigest(held.digest()))
                .filter(key -> new Credential(held.digest(), key)
                        .refusal(company.clock.instant())
                        .isEmpty())
                .isPresent();
    }

    ApiKey key(KeyId id) {
        return stepped.read(snapshot -> snapshot.keys().find(company.acme, id)).orElseThrow();
    }

    private void write(java.util.function.Function<Transaction, ApiKey> work) {
        storage.transact(transaction -> {
            ApiKey key = work.apply(transaction);
            transaction.changes().record(company.acme, List.of(FactChange.ofKey(key.id())));
            return key;
        });
    }

    @Override
    public void close() {
        company.close();
    }
}
