package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** The few words that stories are made of, so that they meet. What comes first is likely, what comes last is rare. */
final class Words {
    /** Of acme, of both organizations, of globex, and of none when a story begins. */
    static final List<String> PEOPLE =
            List.of("olga", "adam", "wanda", "mara", "mel", "nora", "sam", "gwen", "gabe", "ida", "jack");

    /** Whoever is an active owner just then. */
    static final String OWNER = "the owner";

    static final List<String> WORKSPACES = List.of("research", "lobby", "sales", "lab");
    static final List<String> GROUPS = List.of("staff", "devs");

    static final List<String> ADDRESSES = Stream.of("", ".new")
            .flatMap(suffix -> PEOPLE.stream().map(person -> person + suffix + "@people.test"))
            .toList();

    private Words() {}

    /** A workspace, in words: of the organization that is spoken of, or of another one. */
    record Place(String name, boolean isForeign) {
        WorkspaceId id(Names names, OrganizationId here) {
            return isForeign ? names.workspace(other(names, here), name) : names.workspace(here, name);
        }

        private static OrganizationId other(Names names, OrganizationId here) {
            return names.organization(here.equals(names.organization("acme")) ? "globex" : "acme");
        }

        @Override
        public String toString() {
            return isForeign ? name + " of the other organization" : name;
        }
    }

    /** Somebody who acts: mostly who may much. */
    static Arbitrary<String> actorIn(String organization) {
        return organization.equals("acme")
                ? Arbitraries.frequency(
                        Tuple.of(14, OWNER),
                        Tuple.of(3, "olga"),
                        Tuple.of(9, "adam"),
                        Tuple.of(4, "wanda"),
                        Tuple.of(3, "mara"),
                        Tuple.of(3, "ida"),
                        Tuple.of(2, "mel"),
                        Tuple.of(1, "nora"),
                        Tuple.of(1, "sam"),
                        Tuple.of(1, "jack"),
                        Tuple.of(1, "gwen"))
                : Arbitraries.frequency(
                        Tuple.of(6, OWNER),
                        Tuple.of(1, "gwen"),
                        Tuple.of(1, "gabe"),
                        Tuple.of(1, "sam"),
                        Tuple.of(1, "olga"),
                        Tuple.of(1, "ida"));
    }

    /** Somebody to whom something happens. */
    static Arbitrary<String> person() {
        return Arbitraries.frequency(
                Tuple.of(8, "mel"),
                Tuple.of(6, "ida"),
                Tuple.of(5, "mara"),
                Tuple.of(7, "adam"),
                Tuple.of(4, "wanda"),
                Tuple.of(4, "olga"),
                Tuple.of(2, "sam"),
                Tuple.of(1, "nora"),
                Tuple.of(1, "jack"),
                Tuple.of(1, "gwen"),
                Tuple.of(1, "gabe"));
    }

    static Arbitrary<String> workspace() {
        return Arbitraries.frequency(
                Tuple.of(8, "research"), Tuple.of(3, "lobby"), Tuple.of(3, "sales"), Tuple.of(1, "lab"));
    }

    static Arbitrary<Place> place() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, workspace().map(name -> new Place(name, false))),
                Tuple.of(1, workspace().map(name -> new Place(name, true))));
    }

    /** What keys are called; automatic ones all the same. */
    static Arbitrary<String> key() {
        return Arbitraries.frequency(
                Tuple.of(5, "red"),
                Tuple.of(6, "blue"),
                Tuple.of(5, "green"),
                Tuple.of(3, "grey"),
                Tuple.of(2, "Automatic key"));
    }

    static Arbitrary<String> group() {
        return Arbitraries.frequency(Tuple.of(6, "staff"), Tuple.of(1, "devs"));
    }

    /** Mostly of somebody who belongs nowhere yet; now and then as others write it. */
    static Arbitrary<String> address() {
        Arbitrary<String> address = Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.just("ida@people.test")),
                Tuple.of(4, Arbitraries.just("jack@people.test")),
                Tuple.of(2, Arbitraries.of(ADDRESSES)));
        return Arbitraries.frequencyOf(
                Tuple.of(5, address),
                Tuple.of(1, address.map(Words::capitalised)),
                Tuple.of(1, address.map(its -> its.toUpperCase(Locale.ROOT))));
    }

    private static String capitalised(String address) {
        return address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
    }

    static Arbitrary<OrganizationRole> organizationRole() {
        return Arbitraries.of(OrganizationRole.MEMBER, OrganizationRole.ADMIN, OrganizationRole.OWNER);
    }

    static Arbitrary<WorkspaceRole> workspaceRole() {
        return Arbitraries.of(WorkspaceRole.MEMBER, WorkspaceRole.MANAGER, WorkspaceRole.ADMIN);
    }
}
