package dev.workspaces.service.property;

import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.service.OrganizationCommand.DeleteOrganization;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Wishes about the organization itself and its audit log. */
final class OrganizationWishes {
    private OrganizationWishes() {}

    static void register(Wishes wishes) {
        wishes.on(UpdateOrganization.class, 15, Arbitraries.oneOf(set(), open()));
        wishes.on(
                DeleteOrganization.class,
                1,
                Arbitraries.just(new Wish("deletes the organization", (names, here) -> new DeleteOrganization())));
        wishes.on(
                ForgetAuditEvents.class,
                2,
                Arbitraries.longs()
                        .between(1, 12)
                        .map(sequence -> new Wish(
                                "forgets the audit log up to event " + sequence,
                                (names, here) -> new ForgetAuditEvents(sequence))));
    }

    private static Arbitrary<Wish> set() {
        return Settings.any()
                .map(settings -> new Wish(
                        "sets for the organization " + settings,
                        (names, here) -> new UpdateOrganization().setting(settings)));
    }

    private static Arbitrary<Wish> open() {
        return Settings.categories()
                .map(categories -> new Wish(
                        "lets workspaces override " + categories,
                        (names, here) -> new UpdateOrganization().lettingOverride(categories)));
    }
}
