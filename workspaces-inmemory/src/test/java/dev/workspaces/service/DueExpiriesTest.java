package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.storage.InviteFilter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invites whose time is over, where not all of them can be marked. */
class DueExpiriesTest {
    private static final int INVITES = 15;

    private final Company company = new Company(TestStorage.openedEmpty());
    private final NodeStorage storage = new NodeStorage(company.storage);
    private final Workspaces node =
            Workspaces.builder(storage).clock(company.clock).build();

    @BeforeEach
    void invite() {
        for (int i = 0; i < INVITES; i++) {
            company.as(company.olga)
                    .carryOut(InvitePerson.of(company.email("i" + i), OrganizationRole.MEMBER)
                            .until(company.clock.instant().plusSeconds(60)));
        }
        company.clock.pass(Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private int expire() {
        return node.system(RequestInfo.none()).expireInvites(1_000);
    }

    private long expired() {
        InviteFilter filter = InviteFilter.all().withStatus(InviteStatus.EXPIRED);
        return company.storage
                .read(now -> now.invites().list(company.acme, filter, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .size();
    }

    @Test
    void one_that_cannot_be_marked_holds_up_no_other_and_is_said_at_the_end() {
        storage.failing(2, 2);

        assertThatThrownBy(this::expire).hasMessageContaining("out of reach");
        assertThat(expired()).isEqualTo(INVITES - 1);

        assertThat(expire()).isOne();
        assertThat(expired()).isEqualTo(INVITES);
    }

    @Test
    void a_storage_that_is_out_of_reach_is_not_asked_for_each_of_them() {
        storage.failing(3, INVITES);

        assertThatThrownBy(this::expire).hasMessageContaining("out of reach");

        assertThat(expired()).isEqualTo(2);
        assertThat(storage.transactions()).isEqualTo(12);
    }
}
