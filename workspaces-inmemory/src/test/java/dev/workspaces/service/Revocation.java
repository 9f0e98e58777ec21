package dev.workspaces.service;

import dev.workspaces.key.DisabledBy;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.Rank;
import dev.workspaces.service.KeyCompany.Issued;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that takes an access away, in a company of its own.
 *
 * @param name what it is
 * @param company where
 * @param ask asks at the gate
 * @param truth what the gate has to answer, as the storage is
 * @param revoke takes it away
 */
record Revocation(
        String name, KeyCompany company, Supplier<List<Object>> ask, Supplier<List<Object>> truth, Runnable revoke)
        implements AutoCloseable {
    static Stream<Function<KeyCompany, Revocation>> all() {
        return Stream.concat(
                Stream.of(
                        ofSession("suspend", keys -> new PersonCommand.SuspendPerson(keys.company.mara)),
                        ofSession("remove", keys -> new PersonCommand.RemovePerson(keys.company.mara)),
                        ofSession(
                                "remove from workspace",
                                keys -> new MemberCommand.RemoveMember(keys.company.research, keys.company.mara)),
                        ofSession("archive", keys -> new WorkspaceCommand.ArchiveWorkspace(keys.company.research)),
                        ofSession("delete", keys -> new OrganizationCommand.DeleteOrganization())),
                Stream.of(true, false)
                        .flatMap(authenticatesFirst -> Stream.of(
                                ofKey(
                                        "revoke key",
                                        authenticatesFirst,
                                        (keys, issued) ->
                                                keys.change(issued.id(), key -> key.revoked(key.updatedAt()))),
                                ofKey(
                                        "disable key",
                                        authenticatesFirst,
                                        (keys, issued) -> keys.change(
                                                issued.id(),
                                                key -> key.toBuilder()
                                                        .status(KeyStatus.DISABLED)
                                                        .disabledBy(new DisabledBy(Rank.OWNER, true))
                                                        .build())),
                                ofKey(
                                        "rotate key at once",
                                        authenticatesFirst,
                                        (keys, issued) -> keys.rotate(issued.id(), Duration.ZERO)),
                                ofKey(
                                        "suspend owner",
                                        authenticatesFirst,
                                        (keys, issued) ->
                                                keys.carryOut(new PersonCommand.SuspendPerson(keys.company.mara))),
                                ofKey(
                                        "delete workspace",
                                        authenticatesFirst,
                                        (keys, issued) -> keys.carryOut(
                                                new WorkspaceCommand.DeleteWorkspace(keys.company.research))))));
    }

    private static Function<KeyCompany, Revocation> ofSession(String name, Function<KeyCompany, Command<?>> command) {
        return keys -> {
            var session = keys.company.session(keys.company.mara);
            var research = keys.company.research;
            return new Revocation(
                    name,
                    keys,
                    () -> List.<Object>of(keys.gate.check(session, Actions.PROMPTS_CREATE, research)),
                    () -> List.<Object>of(keys.decide(
                            new Caller(session, keys.company.acme, RequestInfo.none()), Actions.PROMPTS_CREATE)),
                    () -> keys.carryOut(command.apply(keys)));
        };
    }

    private static Function<KeyCompany, Revocation> ofKey(
            String name, boolean authenticatesFirst, BiConsumer<KeyCompany, Issued> revoke) {
        return keys -> {
            Issued issued = keys.issue();
            AuthenticatedKey held = keys.gate.authenticate(issued.secret()).orElseThrow();
            Supplier<Object> authenticate =
                    () -> keys.gate.authenticate(issued.secret()).isPresent();
            Supplier<Object> check = () -> keys.gate.check(held, Actions.COMPLETIONS_WRITE, keys.company.research);
            return new Revocation(
                    name + (authenticatesFirst ? ", authenticated first" : ", checked first"),
                    keys,
                    () -> authenticatesFirst
                            ? List.<Object>of(authenticate.get(), check.get())
                            : reversed(check, authenticate),
                    () -> List.<Object>of(
                            keys.isGood(held),
                            keys.decide(Caller.of(held, RequestInfo.none()), Actions.COMPLETIONS_WRITE)),
                    () -> revoke.accept(keys, issued));
        };
    }

    private static List<Object> reversed(Supplier<Object> first, Supplier<Object> second) {
        Object one = first.get();
        return List.of(second.get(), one);
    }

    @Override
    public void close() {
        company.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
