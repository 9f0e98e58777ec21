package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link dev.workspaces.storage.Storage#transact} promises of one transaction: all of it or nothing. */
public abstract class TransactionContract extends Contract {
    /** Constructor for subclasses. */
    protected TransactionContract() {}

    @Test
    void what_the_work_answers_is_answered() {
        Object answer = new Object();

        assertThat(this.<Object>write(transaction -> answer)).isSameAs(answer);
        assertThat(this.<Object>read(now -> answer)).isSameAs(answer);
    }

    @Test
    void all_that_a_transaction_wrote_is_there_after_it() {
        Organization acme = Some.organization();

        run(transaction -> writeEverywhere(transaction, acme));

        assertThat(this.<List<Object>>read(now -> whatIsThere(now, acme.id()))).isEqualTo(List.of(true, 1L, 1L, 1L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void nothing_of_a_transaction_that_threw_is_there_and_what_it_threw_is_thrown(Throwable failure) {
        Organization acme = Some.organization();

        assertThatThrownBy(() -> run(transaction -> {
                    writeEverywhere(transaction, acme);
                    throwUnchecked(failure);
                }))
                .isSameAs(failure);

        assertThat(this.<List<Object>>read(now -> whatIsThere(now, acme.id()))).isEqualTo(List.of(false, 0L, 0L, 0L));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("on purpose"), new AssertionError("on purpose"), new Exception("on purpose"));
    }

    @Test
    void nothing_is_left_of_updates_and_deletes_of_a_transaction_that_threw() {
        Tenant acme = Tenant.in(storage());
        Workspace other = write(it -> it.workspaces().insert(Some.workspace(acme.id())));

        assertThatThrownBy(() -> run(transaction -> {
                    transaction
                            .workspaces()
                            .update(acme.workspace().toBuilder()
                                    .slug(Some.slug())
                                    .build());
                    transaction.workspaces().delete(acme.id(), other.id(), other.version());
                    transaction.members().delete(acme.id(), acme.user().id(), 1);
                    transaction.audit().append(Some.entry(acme.id()));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(this.<Optional<Workspace>>read(
                        now -> now.workspaces().find(acme.id(), acme.workspace().slug())))
                .contains(acme.workspace());
        assertThat(this.<Optional<Workspace>>read(now -> now.workspaces().find(acme.id(), other.id())))
                .contains(other);
        assertThat(this.<Optional<?>>read(
                        now -> now.members().findPerson(acme.id(), acme.user().id())))
                .isPresent();
    }

    @Test
    void a_transaction_reads_what_it_has_written() {
        Organization acme = Some.organization();

        List<Object> seen = write(transaction -> {
            writeEverywhere(transaction, acme);
            return whatIsThere(transaction, acme.id());
        });

        assertThat(seen).isEqualTo(List.of(true, 1L, 1L, 1L));
    }

    @Test
    void what_is_said_to_be_looked_for_is_found_as_it_is_by_then() {
        Tenant acme = Tenant.none();

        List<List<Boolean>> seen = write(transaction -> {
            List<Boolean> before = expected(transaction, acme);
            acme.allInsertedIn(transaction);
            List<Boolean> between = found(transaction, acme);
            transaction.members().delete(acme.id(), acme.user().id(), 1);
            transaction.workspaces().delete(acme.id(), acme.workspace().id(), 1);
            return List.of(before, between, expected(transaction, acme));
        });

        List<Boolean> after = read(now -> expected(now, acme));
        assertThat(seen)
                .containsExactly(
                        List.of(false, false, false, false),
                        List.of(true, true, true, true),
                        List.of(true, false, false, false));
        assertThat(after).containsExactly(true, false, false, false);
    }

    private static List<Boolean> expected(Snapshot now, Tenant acme) {
        now.expect(
                acme.id(),
                Optional.of(acme.workspace().id()),
                Optional.of(acme.user().id()));
        return found(now, acme);
    }

    private static List<Boolean> found(Snapshot now, Tenant acme) {
        return List.of(
                now.organizations().find(acme.id()).isPresent(),
                now.workspaces().find(acme.id(), acme.workspace().id()).isPresent(),
                now.members().findMembership(acme.id(), acme.user().id()).isPresent(),
                now.members()
                        .findMembership(
                                acme.id(), acme.workspace().id(), acme.user().id())
                        .isPresent());
    }

    @Test
    void what_refuses_has_changed_nothing_and_the_work_may_go_on() {
        Tenant acme = Tenant.in(storage());
        Workspace more = Some.workspace(acme.id());

        run(transaction -> {
            Refused.alreadyExists("id", () -> transaction.organizations().insert(acme.organization()));
            Refused.alreadyExists(
                    "slug",
                    () -> transaction
                            .workspaces()
                            .insert(Some.workspace(acme.id()).toBuilder()
                                    .slug(acme.workspace().slug())
                                    .build()));
            Refused.stale(
                    7,
                    () -> transaction
                            .workspaces()
                            .delete(acme.id(), acme.workspace().id(), 7));
            UserId nobody = UserId.of(Some.text("usr"));
            Refused.notFound("user", nobody, () -> transaction.members().insert(Some.membership(acme.id(), nobody)));
            transaction.workspaces().insert(more);
        });

        assertThat(this.<Optional<Workspace>>read(now -> now.workspaces().find(acme.id(), more.id())))
                .contains(more);
        assertThat(this.<Optional<Workspace>>read(
                        now -> now.workspaces().find(acme.id(), acme.workspace().id())))
                .contains(acme.workspace());
    }

    private static void writeEverywhere(Transaction transaction, Organization acme) {
        transaction.organizations().insert(acme);
        Workspace research = transaction.workspaces().insert(Some.workspace(acme.id()));
        transaction.groupMappings().insert(Some.mapping(acme.id(), research.id()));
        transaction.audit().append(Some.entry(acme.id()));
        transaction.changes().record(acme.id(), List.of(FactChange.ofOrganization()));
    }

    private static List<Object> whatIsThere(Snapshot now, OrganizationId organization) {
        return List.of(
                now.organizations().find(organization).isPresent(),
                now.groupMappings().count(organization),
                now.audit().count(organization, AuditFilter.all()),
                now.changes().revision(organization));
    }

    /** Throws even what nobody declares. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUnchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
