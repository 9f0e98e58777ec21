package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.MemberRepository} promises about users. */
public abstract class UserContract extends Contract {
    /** Constructor for subclasses. */
    protected UserContract() {}

    @Test
    void a_user_is_found_by_their_address() {
        User mara = insert(Some.user());

        assertThat(find(mara.email())).contains(mara);
        assertThat(find(Some.email())).isEmpty();
    }

    @Test
    void a_user_is_not_found_by_the_address_they_had() {
        User before = insert(Some.user());

        User after = update(before.toBuilder().email(Some.email()).build());

        assertThat(find(before.email())).isEmpty();
        assertThat(find(after.email())).contains(after);
    }

    @Test
    void two_users_with_one_id_address_or_external_id_are_refused() {
        User mara = insert(withExternalId(Some.user()));
        User sameId = Some.user().toBuilder().id(mara.id()).build();
        User sameEmail = Some.user().toBuilder().email(mara.email()).build();
        User sameExternalId =
                Some.user().toBuilder().externalId(mara.externalId()).build();

        Refused.alreadyExists("id", () -> insert(sameId));
        Refused.alreadyExists("email", () -> insert(sameEmail));
        Refused.alreadyExists("externalId", () -> insert(sameExternalId));
        assertThat(find(mara.email())).contains(mara);
        assertThat(find(sameId.email())).isEmpty();
        assertThat(find(sameExternalId.email())).isEmpty();
    }

    @Test
    void a_user_cannot_take_the_address_or_external_id_of_another() {
        User mara = insert(withExternalId(Some.user()));
        User noah = insert(withExternalId(Some.user()));

        Refused.alreadyExists(
                "email", () -> update(noah.toBuilder().email(mara.email()).build()));
        Refused.alreadyExists(
                "externalId",
                () -> update(noah.toBuilder().externalId(mara.externalId()).build()));
        assertThat(find(noah.email())).contains(noah);
        assertThat(find(mara.email())).contains(mara);
    }

    @Test
    void any_number_of_users_have_no_external_id() {
        User mara = insert(Some.user());
        User noah = insert(withExternalId(Some.user()));

        User without = update(noah.toBuilder().externalId(Optional.empty()).build());

        assertThat(find(mara.email())).contains(mara);
        assertThat(find(noah.email())).contains(without);
        assertThat(without.externalId()).isEmpty();
    }

    @Test
    void an_external_id_that_somebody_gave_up_is_free() {
        User mara = insert(withExternalId(Some.user()));
        update(mara.toBuilder().externalId(Optional.empty()).build());

        User noah = insert(Some.user().toBuilder().externalId(mara.externalId()).build());

        assertThat(find(noah.email())).contains(noah);
    }

    @Test
    void a_user_keeps_what_is_theirs_alone_when_something_else_of_them_changes() {
        User mara = insert(withExternalId(Some.user()));

        User named = update(mara.toBuilder().firstName(Name.of("Mara")).build());

        assertThat(find(mara.email())).contains(named);
    }

    private static User withExternalId(User user) {
        return user.toBuilder().externalId(ExternalId.of(Some.text("subject"))).build();
    }

    private User insert(User user) {
        return write(transaction -> transaction.members().insert(user));
    }

    private User update(User user) {
        return write(transaction -> transaction.members().update(user));
    }

    private Optional<User> find(EmailAddress email) {
        return read(now -> now.members().findUser(email));
    }
}
