package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.KeyFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to keys at once comes out as if one had come after the other; nothing works after its end has returned. */
class KeyRaceTest {
    private static final int ROUNDS = 400;
    private static final int MANY = 5_000;
    private static final int THREADS = 4;
    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    @Test
    void of_two_rotations_at_once_one_is_done() throws Exception {
        rotateTwice(ROUNDS);
    }

    @Test
    void each_due_key_is_rotated_once_however_many_look() throws Exception {
        rotateDue(ROUNDS / 4);
    }

    @Test
    void no_key_is_left_of_a_deleted_workspace() throws Exception {
        issueWhileDeleted(ROUNDS);
    }

    @Test
    void t28_a_key_that_is_used_is_dead_once_its_revocation_has_returned() throws Exception {
        useWhileEnded(ROUNDS, (company, key) -> new RevokeKey(key));
    }

    @Test
    void t28_a_key_that_is_used_is_dead_once_its_owner_is_removed() throws Exception {
        useWhileEnded(ROUNDS, (company, key) -> new RemoveMember(company.research, company.mel));
    }

    @Test
    @Tag("soak")
    void and_many_more_rounds() throws Exception {
        rotateTwice(MANY);
        rotateDue(MANY / 4);
        issueWhileDeleted(MANY);
        useWhileEnded(MANY, (company, key) -> new RevokeKey(key));
        useWhileEnded(MANY, (company, key) -> new RemoveMember(company.research, company.mel));
    }

    private static void rotateTwice(int rounds) throws Exception {
        Race.repeat("rotated twice", rounds, race -> {
            Company company = race.company();
            IssuedKey issued = company.as(company.mara).carryOut(new IssueServiceKey(company.research, KEY));
            RotateKey rotate = new RotateKey(issued.key().id());

            List<Attempt<IssuedKey>> attempts = race.start(
                    () -> company.as(company.mara).carryOut(rotate),
                    () -> company.as(company.olga).carryOut(rotate));

            IssuedKey rotated = Attempt.only(attempts, RefusedException.class);
            assertThat(Stream.of(issued, rotated)).allMatch(each -> isGood(company, each));
            assertThat(company.as(company.olga)
                            .ask(new GetQuery.GetKey(issued.key().id()))
                            .version())
                    .isEqualTo(2);
        });
    }

    private static boolean isGood(Company company, IssuedKey issued) {
        return company.workspaces
                .authenticate(issued.secret().orElseThrow().reveal())
                .isPresent();
    }

    private static void rotateDue(int rounds) throws Exception {
        List<KeyId> delivered = Collections.synchronizedList(new ArrayList<>());
        Race.repeat(
                "rotated when due",
                rounds,
                () -> new Company(each -> delivered.add(each.key().id())),
                race -> {
                    Company company = race.company();
                    List<KeyId> due = IntStream.range(0, 3)
                            .mapToObj(number -> company.as(company.olga)
                                    .carryOut(new IssueServiceKey(
                                            company.research, KEY.with(RotationPolicy.everyDays(1))))
                                    .key()
                                    .id())
                            .toList();
                    delivered.clear();
                    company.clock.pass(Duration.ofDays(1));
                    Callable<RotationReport> look =
                            () -> company.workspaces.system(RequestInfo.none()).rotateDue(100);

                    List<Attempt<RotationReport>> looks = race.start(Collections.nCopies(THREADS, look));

                    assertThat(looks)
                            .allMatch(Attempt::isDone)
                            .flatExtracting(each -> each.get().rotated())
                            .extracting(KeyNotice::key)
                            .containsExactlyInAnyOrderElementsOf(due);
                    assertThat(delivered).containsExactlyInAnyOrderElementsOf(due);
                    due.forEach(key -> company.as(company.olga).carryOut(new RevokeKey(key)));
                });
    }

    private static void issueWhileDeleted(int rounds) throws Exception {
        Race.repeat("issued while deleted", rounds, race -> {
            Company company = race.company();
            WorkspaceId place = company.as(company.olga)
                    .carryOut(CreateWorkspace.named("Short"))
                    .id();

            List<Attempt<Object>> attempts = race.start(
                    () -> company.as(company.adam).carryOut(new IssueServiceKey(place, KEY)),
                    () -> company.as(company.olga).carryOut(new DeleteWorkspace(place)),
                    () -> company.as(company.adam).carryOut(new IssueUserKey(place, company.adam, KEY)));

            assertThat(attempts.get(1).isDone()).isTrue();
            assertThat(company.storage.<List<ApiKey>>read(snapshot -> snapshot.keys()
                            .list(company.acme, KeyFilter.inWorkspace(place), PageRequest.first(10))
                            .items()))
                    .isEmpty();
            assertThat(attempts)
                    .filteredOn(each -> each.isDone() && each.get() instanceof IssuedKey)
                    .noneMatch(each -> isGood(company, (IssuedKey) each.get()));
        });
    }

    /** What ends a key. */
    @FunctionalInterface
    private interface Ends {
        Command<?> of(Company company, KeyId key);
    }

    private static void useWhileEnded(int rounds, Ends ends) throws Exception {
        Race.repeat("used while ended", rounds, race -> {
            Company company = race.company();
            IssuedKey issued = company.as(company.olga).carryOut(new IssueUserKey(company.research, company.mel, KEY));
            AtomicBoolean isEnded = new AtomicBoolean();
            Callable<Object> use = () -> letInAfter(isEnded, company, issued);

            List<Attempt<Object>> attempts = race.start(List.of(use, use, () -> {
                Object ended = company.as(company.olga)
                        .carryOut(ends.of(company, issued.key().id()));
                isEnded.set(true);
                return ended;
            }));

            assertThat(attempts.subList(0, 2)).extracting(Attempt::get).containsOnly(0);
            if (company.storage
                    .read(snapshot -> snapshot.members().findMembership(company.acme, company.research, company.mel))
                    .isEmpty()) {
                company.as(company.olga).carryOut(AddMembers.of(company.research, company.mel, WorkspaceRole.MEMBER));
            }
        });
    }

    /** How often a key was let in that came after its end had returned. */
    private static int letInAfter(AtomicBoolean isEnded, Company company, IssuedKey issued) {
        String secret = issued.secret().orElseThrow().reveal();
        AuthenticatedKey held = company.workspaces.authenticate(secret).orElse(null);
        int wrong = 0;
        for (int after = 0; after < 5; ) {
            boolean wasEnded = isEnded.get();
            boolean isIn = company.workspaces.authenticate(secret).isPresent()
                    || (held != null
                            && company.workspaces
                                    .check(held, Actions.PROMPTS_READ)
                                    .isAllowed());
            after += wasEnded ? 1 : 0;
            wrong += wasEnded && isIn ? 1 : 0;
        }
        return wrong;
    }
}
