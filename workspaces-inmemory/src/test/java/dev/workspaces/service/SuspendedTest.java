package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.Cast.Who;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T14: whoever is suspended or removed is denied every operation, bringing themself back included. {@link StoppedKeysTest} has the keys. */
class SuspendedTest {
    private final Cast cast = new Cast();
    private final Company company = cast.company;

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest
    @EnumSource
    void t14_whoever_is_suspended_is_denied_everything(Who who) {
        by(who).carryOut(new SuspendPerson(cast.actor(who)));

        denied(who);
        assertThatThrownBy(() -> cast.as(who, false).carryOut(new ReactivatePerson(cast.actor(who))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(by(who).carryOut(new ReactivatePerson(cast.actor(who)))
                        .user()
                        .id())
                .isEqualTo(cast.actor(who));
    }

    @ParameterizedTest
    @EnumSource
    void t14_whoever_is_removed_is_denied_everything(Who who) {
        by(who).carryOut(new RemovePerson(cast.actor(who)));

        denied(who);
    }

    @ParameterizedTest
    @EnumSource
    void t14_no_invite_gets_around_it(Who who) {
        EmailAddress email = EmailAddress.of(company.email("fay"));
        String token = by(who).carryOut(InviteCommand.InvitePerson.of(email.value(), OrganizationRole.MEMBER))
                .token()
                .orElseThrow()
                .reveal();
        UserId fay = by(who).carryOut(new PersonCommand.AddPerson(email.value(), OrganizationRole.MEMBER))
                .user()
                .id();
        by(who).carryOut(new SuspendPerson(fay));

        assertThatThrownBy(
                        () -> company.workspaces.accept(token, new Acceptance.ByUser(fay, email), RequestInfo.none()))
                .isInstanceOf(InviteNotAcceptableException.class);
    }

    private void denied(Who who) {
        for (boolean isNarrowed : new boolean[] {false, true}) {
            Acting acting = cast.as(who, isNarrowed);
            EveryOperation.in(company).about(cast.actor(who)).commands().forEach(command -> {
                assertDenied(command, isNarrowed, () -> acting.carryOut(command));
                assertThat(acting.preview(command).isPossible())
                        .as(command.operationName())
                        .isFalse();
            });
            EveryOperation.in(company).about(cast.actor(who)).queries().forEach(query -> {
                assertDenied(query, isNarrowed, () -> acting.ask(query));
                if (query instanceof ListQuery<?> list) {
                    assertDenied(query, isNarrowed, () -> acting.count(list));
                }
            });
            for (Action action : Catalogue.builtIn().actions()) {
                assertThat(acting.decide(action, company.research).reason())
                        .as(action.name())
                        .isEqualTo(Reason.NOT_IN_ORGANIZATION);
                assertThat(acting.decide(action).reason()).as(action.name()).isEqualTo(Reason.NOT_IN_ORGANIZATION);
            }
        }
    }

    /** A session that leaves needs no action, and a ceiling stops it before anything else does. */
    private static void assertDenied(Operation operation, boolean isNarrowed, ThrowingCallable attempt) {
        if (operation.action().isEmpty() && isNarrowed) {
            assertThatThrownBy(attempt)
                    .as(operation.operationName())
                    .isInstanceOfAny(RefusedException.class, AccessDeniedException.class);
        } else {
            assertThatThrownBy(attempt)
                    .as(operation.operationName())
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("NOT_IN_ORGANIZATION");
        }
    }

    /** The other owner: nobody is the last one. */
    private Acting by(Who who) {
        return company.as(who == Who.OWNER ? cast.other(Who.OWNER) : company.olga);
    }
}
