package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.contract.Versioned.Stamp;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nothing of one organization is answered to another, or changed by it, where both have things of the same ids. */
public abstract class TenantContract extends Contract {
    private static final Stamp CHANGED = new Stamp(Some.NOW, Some.NOW.plusSeconds(7), 1);

    /** Constructor for subclasses. */
    protected TenantContract() {}

    static Stream<Versioned<?>> kinds() {
        return Versioned.ALL.stream().filter(kind -> kind.elsewhere().isPresent());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void what_one_organization_has_another_has_not(Versioned<V> kind) {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        V ours = insert(kind, kind.some().apply(acme));
        V theirs = in(globex.id(), kind, ours);

        assertThat(find(kind, theirs)).isEmpty();
        Refused.stale(1, () -> update(kind, theirs));
        kind.delete().ifPresent(delete -> Refused.stale(1, () -> run(it -> delete.accept(it, theirs))));
        assertThat(find(kind, ours)).contains(ours);
        assertThat(find(kind, theirs)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void two_organizations_may_have_things_of_the_same_ids_and_each_its_own(Versioned<V> kind) {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        V ours = insert(kind, kind.some().apply(acme));
        V theirs = insert(kind, kind.stamped().apply(in(globex.id(), kind, ours), CHANGED));

        assertThat(find(kind, ours)).contains(ours);
        assertThat(find(kind, theirs)).contains(theirs);

        V changed = update(kind, kind.stamped().apply(ours, CHANGED));
        assertThat(find(kind, ours)).contains(changed);
        assertThat(find(kind, theirs)).contains(theirs);

        kind.delete().ifPresent(delete -> run(transaction -> delete.accept(transaction, changed)));
        assertThat(find(kind, ours).isPresent()).isEqualTo(kind.delete().isEmpty());
        assertThat(find(kind, theirs)).contains(theirs);
    }

    private static <V> V in(OrganizationId organization, Versioned<V> kind, V value) {
        return kind.elsewhere().orElseThrow().apply(value, organization);
    }
}
