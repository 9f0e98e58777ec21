package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who ranks how and may give which role: every kind of principal, with every role in the organization and the workspace, active
 * and suspended, against the sentences of the policy as numbers and words.
 */
@Tag("quick")
class DelegationTest {
    private static final KeyId KEY = KeyId.of("key");

    private static int number(String standing) {
        return switch (standing) {
            case "owner" -> 5;
            case "organization admin", "organization key" -> 4;
            case "workspace admin" -> 3;
            case "workspace manager", "workspace service key" -> 2;
            case "workspace member" -> 1;
            case "organization member" -> 0;
            case "nobody" -> -1;
            default -> throw new AssertionError(standing);
        };
    }

    /** What a kind gives at most, whatever it ranks; and what it ranks as, where that is not its person's roles. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "session                    | person                | member admin owner | member manager admin",
                "session with a ceiling     | person                | member             | member manager",
                "session with a full ceiling| person                | member             | member manager",
                "organization key           | organization key      | member             | member manager",
                "almost full organization key | organization key    | member             | member manager",
                "full organization key      | organization key      | member admin owner | member manager admin",
                "workspace service key      | workspace service key | member             | member",
                "user key                   | person                | member             | member"
            })
    void gives(String kind, String rankedAs, String inOrganization, String inWorkspace) {
        for (Person person : Person.all()) {
            String standing = rankedAs.equals("person") ? person.standing() : rankedAs;
            int number = number(standing);
            Facts facts = facts(kind, person);
            Request request = Request.of(principal(kind), Actions.WORKSPACE_USERS_CREATE, ACME, RESEARCH);
            String who = kind + " of " + person;

            assertThat(Delegation.rank(request, facts).ordinal()).as(who).isEqualTo(Math.max(number, 0));
            for (OrganizationRole role : OrganizationRole.values()) {
                boolean expected =
                        number >= number(role) && words(inOrganization).contains(role.wireName());
                assertThat(Delegation.mayGive(role, request, facts))
                        .as("%s gives %s of the organization", who, role)
                        .isEqualTo(expected);
            }
            for (WorkspaceRole role : WorkspaceRole.values()) {
                boolean expected = number >= number(role) && words(inWorkspace).contains(role.wireName());
                assertThat(Delegation.mayGive(role, request, facts))
                        .as("%s gives %s of the workspace", who, role)
                        .isEqualTo(expected);
            }
        }
    }

    private static int number(OrganizationRole role) {
        return number(role == OrganizationRole.OWNER ? "owner" : "organization " + role.wireName());
    }

    private static int number(WorkspaceRole role) {
        return number("workspace " + role.wireName());
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private record Person(
            Optional<OrganizationRole> role, MembershipStatus status, Optional<WorkspaceRole> inWorkspace) {
        static List<Person> all() {
            List<Person> all = new ArrayList<>();
            for (MembershipStatus status : MembershipStatus.values()) {
                for (Optional<WorkspaceRole> inWorkspace : withNone(WorkspaceRole.values())) {
                    for (Optional<OrganizationRole> role : withNone(OrganizationRole.values())) {
                        all.add(new Person(role, status, inWorkspace));
                    }
                }
            }
            return all;
        }

        private static <T> List<Optional<T>> withNone(T[] values) {
            List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
            for (T value : values) {
                all.add(Optional.of(value));
            }
            return all;
        }

        String standing() {
            if (role.isEmpty() || status == MembershipStatus.SUSPENDED) {
                return "nobody";
            }
            return switch (role.get()) {
                case OWNER -> "owner";
                case ADMIN -> "organization admin";
                case MEMBER ->
                    inWorkspace.map(given -> "workspace " + given.wireName()).orElse("organization member");
            };
        }

        Optional<MembershipFacts> membership() {
            return role.map(given -> new MembershipFacts(ACME, MEL, given, status));
        }

        Optional<WorkspaceMembershipFacts> workspaceMembership() {
            return inWorkspace.map(given -> new WorkspaceMembershipFacts(ACME, RESEARCH, MEL, given));
        }
    }

    private static Principal principal(String kind) {
        Session session = Principal.session(ACME, MEL);
        return switch (kind) {
            case "session" -> session;
            case "session with a ceiling" -> session.withCeiling(Scopes.of(Actions.WORKSPACE_USERS_CREATE));
            case "session with a full ceiling" -> session.withCeiling(all(List.of()));
            default -> Principal.key(KEY);
        };
    }

    private static Facts facts(String kind, Person person) {
        if (kind.startsWith("session")) {
            return Facts.ofSession(
                    Optional.empty(), person.membership(), Optional.empty(), person.workspaceMembership());
        }
        KeyFacts key = switch (kind) {
            case "workspace service key" ->
                KeyFacts.workspaceService(KEY, ACME, RESEARCH).with(all(List.of()));
            case "user key" -> KeyFacts.workspaceUser(KEY, ACME, RESEARCH, MEL).with(all(List.of()));
            case "full organization key" ->
                KeyFacts.organisationService(KEY, ACME).with(all(List.of()));
            case "almost full organization key" ->
                KeyFacts.organisationService(KEY, ACME).with(all(List.of("regions.close"))); // the host's own
            default -> KeyFacts.organisationService(KEY, ACME).with(Scopes.of(Actions.WORKSPACE_USERS_CREATE));
        };
        return Facts.ofKey(
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                person.membership(),
                person.workspaceMembership());
    }

    /** Every name of a catalogue with features of a host, but these. */
    private static Scopes all(List<String> missing) {
        return Scopes.of(
                Acme.CATALOGUE,
                Acme.CATALOGUE.actions().stream()
                        .map(Action::name)
                        .filter(name -> !missing.contains(name))
                        .toList());
    }
}
