package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T14: a key that is stopped in any way is denied every operation, enabling itself included, whatever it holds. */
class StoppedKeysTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    /** How a key stops, and what it is told then. */
    private enum Stop {
        DISABLED(Reason.KEY_DISABLED) {
            @Override
            void of(KeyId key, KeyKind kind, Company company) {
                company.as(company.olga).carryOut(new DisableKey(key));
            }
        },
        EXPIRED(Reason.KEY_EXPIRED) {
            @Override
            void of(KeyId key, KeyKind kind, Company company) {
                company.clock.pass(Duration.ofHours(1));
            }
        },
        REVOKED(Reason.KEY_DISABLED) {
            @Override
            void of(KeyId key, KeyKind kind, Company company) {
                company.as(company.olga).carryOut(new RevokeKey(key));
            }
        },
        OWNER_SUSPENDED(Reason.KEY_OWNER_NOT_IN_WORKSPACE) {
            @Override
            void of(KeyId key, KeyKind kind, Company company) {
                company.as(company.olga).carryOut(new SuspendPerson(kind.owner(company)));
            }
        },
        OWNER_REMOVED(Reason.KEY_DISABLED) {
            @Override
            void of(KeyId key, KeyKind kind, Company company) {
                company.as(company.olga).carryOut(new RemovePerson(kind.owner(company)));
            }
        };

        private final Reason reason;

        Stop(Reason reason) {
            this.reason = reason;
        }

        abstract void of(KeyId key, KeyKind kind, Company company);

        boolean isAboutOwner() {
            return this == OWNER_SUSPENDED || this == OWNER_REMOVED;
        }
    }

    static Stream<Arguments> keys() {
        return Arrays.stream(KeyKind.values())
                .flatMap(kind -> Arrays.stream(Stop.values())
                        .filter(stop -> kind.isUserKey() || !stop.isAboutOwner())
                        .map(stop -> Arguments.of(kind, stop)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("keys")
    void t14_a_key_that_is_stopped_is_denied_everything(KeyKind kind, Stop stop) {
        KeyId key = issue(kind);
        Acting before = company.as(key);
        assertThat(before.decide(Actions.PROMPTS_READ, company.research).isAllowed())
                .isTrue();

        stop.of(key, kind, company);

        ApiKey stopped = company.stored(key);
        // by the secret that it was authenticated by before, and by whatever it has now
        for (Acting acting : new Acting[] {before, company.as(key)}) {
            EveryOperation all =
                    EveryOperation.in(company).about(kind.owner(company)).of(key);
            all.commands().forEach(command -> {
                assertDenied(command, stop, () -> acting.carryOut(command));
                assertThat(acting.preview(command).isPossible())
                        .as(command.operationName())
                        .isFalse();
            });
            all.queries().forEach(query -> {
                assertDenied(query, stop, () -> acting.ask(query));
                if (query instanceof ListQuery<?> list) {
                    assertDenied(query, stop, () -> acting.count(list));
                }
            });
            assertDecided(acting, stop);
        }
        assertThat(company.stored(key)).isEqualTo(stopped);
    }

    private KeyId issue(KeyKind kind) {
        return kind.issue(
                company, kind.holdingAll().until(company.clock.instant().plus(Duration.ofHours(1))));
    }

    private void assertDecided(Acting acting, Stop stop) {
        for (Action action : Catalogue.builtIn().actions()) {
            assertThat(acting.decide(action, company.research).reason())
                    .as(action.name())
                    .isEqualTo(stop.reason);
            assertThat(acting.decide(action).reason()).as(action.name()).isEqualTo(stop.reason);
        }
    }

    /** Leaving is for sessions, so that a key is refused it before it is decided. */
    private static void assertDenied(Operation operation, Stop stop, ThrowingCallable attempt) {
        if (operation.action().isEmpty() && !(operation instanceof KeyOperation)) {
            assertThatThrownBy(attempt).as(operation.operationName()).isInstanceOf(RefusedException.class);
        } else {
            assertThatThrownBy(attempt)
                    .as(operation.operationName())
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining(stop.reason.name());
        }
    }
}
