package dev.workspaces.service.property;

import dev.workspaces.key.ApiKey;
import dev.workspaces.member.Person;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.Session;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As what somebody belongs, in words. */
final class Standing {
    private Standing() {}

    static String of(Giver giver, Names names) {
        Chapter here = giver.census().of(giver.organization());
        if (!(giver.principal() instanceof Session session)) {
            return giver.key().map(key -> names.told(of(key))).orElse("no key, or by no secret of it");
        }
        Person person = here.people().get(session.user());
        if (person == null) {
            return "a stranger";
        }
        String role = person.membership().role().wireName();
        boolean isSuspended = person.membership().status() == MembershipStatus.SUSPENDED;
        Stream<String> rows = here.members().values().stream()
                .filter(row -> giver.is(row.user()))
                .map(row -> row.role().wireName() + " of "
                        + names.told(row.workspace().value()))
                .sorted();
        return Stream.concat(Stream.of((isSuspended ? "suspended " : "") + role), rows)
                .collect(Collectors.joining(", "));
    }

    private static String of(ApiKey key) {
        String owner = key.owner().map(user -> " of " + user).orElse("");
        return key.status().wireName() + " " + key.type().wireName() + owner + " with " + key.scopes();
    }
}
