package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T25: what has a time, a microsecond before it, at it, and a microsecond after; and a clock that goes back. */
class TimeTest {
    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void t25_an_invite_is_good_before_its_expiry(long micros, boolean isGood) {
        Invited invited = invite();
        company.clock.set(invited.invite().expiresAt().plus(micros, ChronoUnit.MICROS));

        if (isGood) {
            assertThat(accept(invited)).hasToString(company.email("ida"));
        } else {
            assertThatThrownBy(() -> accept(invited)).isInstanceOf(InviteNotAcceptableException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void t25_an_invite_is_marked_as_over_from_its_expiry_on(long micros, boolean isOver) {
        Invited invited = invite();
        company.clock.set(invited.invite().expiresAt().plus(micros, ChronoUnit.MICROS));

        company.workspaces.system(RequestInfo.none()).expireInvites(10_000);

        assertThat(olga().ask(new GetQuery.GetInvite(invited.invite().id())).status())
                .isEqualTo(isOver ? InviteStatus.EXPIRED : InviteStatus.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "31535999999999, true", "31536000000000, true", "31536000000001, false"})
    void t25_an_expiry_that_is_asked_for_is_kept_or_refused(long micros, boolean isTaken) {
        Instant until = now().plus(micros, ChronoUnit.MICROS);
        InvitePerson asked =
                InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER).until(until);

        if (isTaken) {
            Invite invite = olga().carryOut(asked).invite();
            assertThat(invite.expiresAt()).isEqualTo(until);
            assertThat(olga().ask(new GetQuery.GetInvite(invite.id())).expiresAt())
                    .isEqualTo(until);
        } else {
            assertThatThrownBy(() -> olga().carryOut(asked))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("expiresAt: expected a time to come, at most 365 days away");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-22T10:00:00Z, 2028-02-29T10:00:00Z",
        "2028-02-29T23:59:59.999999Z, 2028-03-07T23:59:59.999999Z",
        "2027-02-22T10:00:00Z, 2027-03-01T10:00:00Z",
        "2026-12-31T23:59:59.999999Z, 2027-01-07T23:59:59.999999Z",
        "2026-03-28T00:30:00Z, 2026-04-04T00:30:00Z",
        "2100-02-28T00:00:00Z, 2100-03-07T00:00:00Z"
    })
    void seven_days_are_seven_days_across_leap_days_and_the_ends_of_months_and_years(Instant sent, Instant over) {
        company.clock.set(sent);

        assertThat(invite().invite().expiresAt()).isEqualTo(over);
    }

    @Test
    void resending_begins_anew_from_then() {
        Invited first = invite();
        company.clock.set(first.invite().expiresAt());

        Invited again = olga().carryOut(new ResendInvite(first.invite().id()));

        assertThat(again.invite().expiresAt()).isEqualTo(now().plus(Duration.ofDays(7)));
        assertThatThrownBy(() -> accept(first)).isInstanceOf(InviteNotAcceptableException.class);
        assertThat(accept(again)).hasToString(company.email("ida"));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void an_idempotency_key_counts_for_a_day(long micros, boolean isRepeat) {
        Conditions once = Conditions.none().once("create");
        Workspace first = olga().carryOut(CreateWorkspace.named("W"), once);
        company.clock.set(now().plus(Duration.ofDays(1)).plus(micros, ChronoUnit.MICROS));

        assertThat(olga().carryOut(CreateWorkspace.named("W"), once).id().equals(first.id()))
                .isEqualTo(isRepeat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T10:00:00.123456789Z", "2026-11-24T10:00:00.999999999Z"})
    void what_is_finer_than_a_microsecond_is_cut_off(Instant fine) {
        company.clock.set(fine);
        Instant cut = fine.truncatedTo(ChronoUnit.MICROS);

        Workspace created = olga().carryOut(CreateWorkspace.named("W"));
        Invite invite = olga().carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER)
                        .until(fine.plusSeconds(60)))
                .invite();

        assertThat(created.createdAt()).isEqualTo(created.updatedAt()).isEqualTo(cut);
        assertThat(invite.expiresAt()).isEqualTo(cut.plusSeconds(60));
        assertThat(events(AuditFilter.all().from(cut).before(cut.plus(1, ChronoUnit.MICROS))))
                .isEqualTo(2);
        assertThat(events(AuditFilter.all().from(cut.plus(1, ChronoUnit.MICROS))))
                .isZero();
    }

    @Test
    void a_clock_that_goes_back_loses_nothing_and_gives_no_id_twice() {
        List<String> created = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            company.clock.pass(Duration.ofDays(at % 2 == 0 ? -400 : 1));
            created.add(olga().carryOut(CreateWorkspace.named("W" + at)).id().value());
        }
        Invited invited = invite();
        company.clock.pass(Duration.ofDays(-1));

        assertThat(created).doesNotHaveDuplicates().isSorted();
        assertThat(listed()).containsAll(created).doesNotHaveDuplicates().hasSize(created.size() + 2);
        assertThat(olga().ask(new GetQuery.VerifyAudit(Optional.empty())).isIntact())
                .isTrue();
        assertThat(accept(invited)).hasToString(company.email("ida"));
        Workspace changed = olga().carryOut(
                        WorkspaceCommand.UpdateWorkspace.of(company.research).named("Before It Began"));
        assertThat(changed.updatedAt()).isEqualTo(now());
    }

    private List<String> listed() {
        List<String> ids = new ArrayList<>();
        Optional<PageRequest> part = Optional.of(PageRequest.first(2));
        while (part.isPresent()) {
            PageRequest asked = part.get();
            Page<Workspace> page = olga().ask(new ListWorkspaces(WorkspaceFilter.all(), asked));
            page.items().forEach(workspace -> ids.add(workspace.id().value()));
            part = page.next().map(asked::after);
        }
        return ids;
    }

    private Invited invite() {
        return olga().carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER));
    }

    private Object accept(Invited invited) {
        return company.workspaces
                .accept(
                        invited.token().orElseThrow().reveal(),
                        new Acceptance.BySomebodyNew(Profile.none()),
                        RequestInfo.none())
                .user()
                .email();
    }

    private long events(AuditFilter filter) {
        return olga().count(new ListAuditEvents(filter, PageRequest.first(1)));
    }

    private Instant now() {
        return company.clock.instant();
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
