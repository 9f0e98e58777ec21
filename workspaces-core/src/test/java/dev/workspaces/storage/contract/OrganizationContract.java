package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.OrganizationRepository} promises. */
public abstract class OrganizationContract extends Contract {
    /** Constructor for subclasses. */
    protected OrganizationContract() {}

    @Test
    void an_organization_is_found_by_its_id_and_by_its_slug() {
        Organization acme = insert(Some.organization());

        assertThat(find(acme.id())).contains(acme);
        assertThat(find(acme.slug())).contains(acme);
        assertThat(this.<Boolean>read(now -> now.organizations().isEmpty())).isFalse();
    }

    @Test
    void an_organization_that_is_not_there_is_not_found() {
        insert(Some.organization());

        assertThat(find(OrganizationId.of(Some.text("org")))).isEmpty();
        assertThat(find(Some.slug())).isEmpty();
    }

    @Test
    void an_organization_is_not_found_by_the_slug_it_had() {
        Organization before = insert(Some.organization());
        assertThat(find(before.slug())).contains(before);

        Organization after = update(before.toBuilder().slug(Some.slug()).build());

        assertThat(find(before.slug())).isEmpty();
        assertThat(find(after.slug())).contains(after);
    }

    @Test
    void two_organizations_with_one_id_or_one_slug_are_refused() {
        Organization acme = insert(Some.organization());
        Organization sameId = Some.organization().toBuilder().id(acme.id()).build();
        Organization sameSlug =
                Some.organization().toBuilder().slug(acme.slug()).build();

        Refused.alreadyExists("id", () -> insert(sameId));
        Refused.alreadyExists("slug", () -> insert(sameSlug));
        assertThat(find(acme.id())).contains(acme);
        assertThat(find(sameId.slug())).isEmpty();
        assertThat(find(sameSlug.id())).isEmpty();
    }

    @Test
    void an_organization_cannot_take_the_slug_of_another() {
        Organization acme = insert(Some.organization());
        Organization globex = insert(Some.organization());

        Refused.alreadyExists(
                "slug", () -> update(globex.toBuilder().slug(acme.slug()).build()));
        assertThat(find(globex.id())).contains(globex);
        assertThat(find(acme.slug())).contains(acme);
    }

    @Test
    void an_organization_keeps_its_slug_when_something_else_of_it_changes() {
        Organization acme = insert(Some.organization());

        Organization renamed =
                update(acme.toBuilder().name(Name.of("Acme & Sons")).build());

        assertThat(renamed.name()).isEqualTo(Name.of("Acme & Sons"));
        assertThat(find(acme.slug())).contains(renamed);
    }

    @Test
    void an_organization_that_was_removed_is_not_found_and_leaves_its_id_and_slug() {
        Organization acme = insert(Some.organization());

        run(transaction -> transaction.organizations().delete(acme.id(), acme.version()));

        assertThat(find(acme.id())).isEmpty();
        assertThat(find(acme.slug())).isEmpty();
        assertThat(insert(acme)).isEqualTo(acme);
    }

    /** That a new store says so is for the tests of each storage: this one may hold what other tests left. */
    @Test
    void a_store_is_as_empty_as_it_was_once_an_organization_has_come_and_gone() {
        run(transaction -> {
            boolean wasEmpty = transaction.organizations().isEmpty();
            Organization acme = transaction.organizations().insert(Some.organization());
            assertThat(transaction.organizations().isEmpty()).isFalse();

            transaction.organizations().delete(acme.id(), acme.version());

            assertThat(transaction.organizations().isEmpty()).isEqualTo(wasEmpty);
        });
    }

    private Organization insert(Organization organization) {
        return write(transaction -> transaction.organizations().insert(organization));
    }

    private Organization update(Organization organization) {
        return write(transaction -> transaction.organizations().update(organization));
    }

    private Optional<Organization> find(OrganizationId id) {
        return read(now -> now.organizations().find(id));
    }

    private Optional<Organization> find(Slug slug) {
        return read(now -> now.organizations().find(slug));
    }
}
