package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.OrganizationCommand.DeleteOrganization;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever removes, narrows or raises somebody names the keys that it ends, and those whose secrets are known still. */
class NamedKeysTest {
    private static final GroupName READERS = GroupName.of("readers");

    private final KeyHolders holders = new KeyHolders();

    @AfterEach
    void close() {
        holders.close();
    }

    /** What is done, the keys that end with it, and the keys whose secrets stay known. */
    private record Case(String what, Function<KeyHolders, Ended> change, Set<String> ended, Set<String> known) {
        static Case of(String what, Function<KeyHolders, Ended> change) {
            return new Case(what, change, Set.of(), Set.of());
        }

        Case ending(String... keys) {
            return new Case(what, change, Set.of(keys), known);
        }

        Case knowing(String... keys) {
            return new Case(what, change, ended, Set.of(keys));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"people", "members", "groups", "workspaces"})
    void the_keys_that_end_are_named_and_those_whose_secrets_are_known_still(Case each) {
        Set<String> before = holders.living();

        Ended ended = each.change().apply(holders);

        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(holders.living());
        assertThat(gone).isEqualTo(each.ended());
        assertThat(holders.named(ended)).isEqualTo(each.ended());
        assertThat(holders.known(ended)).isEqualTo(each.known());
    }

    @Test
    void what_ends_with_an_organization_is_counted_but_for_its_workspaces() {
        Company company = holders.company;
        olga(holders).carryOut(InviteCommand.InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER));
        olga(holders).carryOut(new RevokeKey(holders.id("mara's")));
        olga(holders).carryOut(AddMembers.of(company.lobby, company.mel, WorkspaceRole.MEMBER));
        Ending counted = new Ending.OfOrganization(7, 8, 14, 1, 1);

        Ended ended = olga(holders).carryOut(new DeleteOrganization());

        assertThat(ended.endings())
                .containsExactlyInAnyOrder(
                        new Ending.OfWorkspace(company.lobby), new Ending.OfWorkspace(company.research), counted);
        assertThat(ended.secretsStillKnown()).isEmpty();
        assertThat(lastChanges())
                .contains("people 7", "members 8", "keys 14", "invites 1", "group_mappings 1")
                .contains("name Acme");
    }

    private List<String> lastChanges() {
        Company company = holders.company;
        return company.storage.read(snapshot -> {
            long last = snapshot.audit().head(company.acme).sequence();
            var entry = snapshot.audit()
                    .list(company.acme, AuditFilter.all(), last, 1)
                    .get(0)
                    .entry();
            return entry.changes().stream()
                    .map(change -> change.field() + " " + change.before().orElse(""))
                    .toList();
        });
    }

    @Test
    void whoever_is_suspended_keeps_keys_that_stop_meanwhile() {
        Company company = holders.company;
        KeyId key = holders.id("mara's");
        olga(holders).carryOut(new SuspendPerson(company.mara));

        assertThat(company.as(key).decide(Actions.PROMPTS_READ).reason()).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        olga(holders).carryOut(new ReactivatePerson(company.mara));
        assertThat(company.as(key).decide(Actions.PROMPTS_READ).isAllowed()).isTrue();
    }

    static Stream<Case> people() {
        String[] known = {"maker by mara", "made by maker", "lobby by mara", "mel's by mara"};
        String[] own = {"mara's", "mara's in the lobby", "mara's by olga", "mara's in the lobby by olga"};
        return Stream.of(
                Case.of(
                                "suspending",
                                it -> olga(it).carryOut(new SuspendPerson(it.company.mara))
                                        .ended())
                        .knowing(known),
                Case.of("removing", it -> olga(it).carryOut(new RemovePerson(it.company.mara)))
                        .ending(own)
                        .knowing(known),
                Case.of("leaving", it -> mara(it).carryOut(new LeaveOrganization()))
                        .ending(own)
                        .knowing(known),
                Case.of("an admin becomes a member", it -> becomes(OrganizationRole.MEMBER, it))
                        .ending("adam's in the lobby by ada")
                        .knowing("organization by adam"),
                Case.of("an admin stays one", it -> becomes(OrganizationRole.ADMIN, it)),
                Case.of("an admin becomes an owner", it -> becomes(OrganizationRole.OWNER, it))
                        .knowing("adam's in the lobby by ada"),
                Case.of(
                                "an owner falls and another rises",
                                it -> olga(it).carryOut(new HandOverOwnership(it.company.adam))
                                        .ended())
                        .knowing(
                                "adam's in the lobby by ada",
                                "mara's by olga",
                                "mara's in the lobby by olga",
                                "nora's by olga"));
    }

    static Stream<Case> members() {
        String[] known = {"maker by mara", "made by maker", "mel's by mara"};
        return Stream.of(
                Case.of("removing", it -> olga(it).carryOut(new RemoveMember(it.company.research, it.company.mara)))
                        .ending("mara's", "mara's by olga")
                        .knowing(known),
                Case.of("leaving", it -> mara(it).carryOut(new LeaveWorkspace(it.company.research)))
                        .ending("mara's", "mara's by olga")
                        .knowing(known),
                Case.of("a manager becomes a member", it -> becomes(WorkspaceRole.MEMBER, it))
                        .knowing(known),
                Case.of("a manager stays one", it -> becomes(WorkspaceRole.MANAGER, it)),
                Case.of("a manager becomes an admin", it -> becomes(WorkspaceRole.ADMIN, it))
                        .knowing("mara's by olga"));
    }

    static Stream<Case> groups() {
        String[] own = {"nora's", "nora's by olga"};
        return Stream.of(
                Case.of("unmapped", NamedKeysTest::unmap).ending(own).knowing("service by nora"),
                Case.of("unmapped, while another group gives less", it -> {
                            map(READERS, WorkspaceRole.MEMBER, it);
                            sync(READERS, it);
                            return unmap(it);
                        })
                        .knowing("service by nora"),
                Case.of(
                                "synced without",
                                it -> olga(it).carryOut(new SyncGroup(KeyHolders.ENGINEERS, Set.of(it.ada)))
                                        .ended())
                        .ending(own)
                        .knowing("service by nora"),
                Case.of("synced to less", it -> {
                            map(KeyHolders.ENGINEERS, WorkspaceRole.MEMBER, it);
                            return sync(KeyHolders.ENGINEERS, it);
                        })
                        .knowing("service by nora"),
                Case.of("synced to more", it -> {
                            map(KeyHolders.ENGINEERS, WorkspaceRole.ADMIN, it);
                            return sync(KeyHolders.ENGINEERS, it);
                        })
                        .knowing("nora's by olga"));
    }

    static Stream<Case> workspaces() {
        String[] all = {
            "maker by mara", "made by maker", "mel's by mara", "mara's", "mara's by olga",
            "adam's", "ada's", "nora's", "nora's by olga", "service by nora"
        };
        return Stream.of(
                Case.of("deleted", it -> olga(it).carryOut(new DeleteWorkspace(it.company.research)))
                        .ending(all),
                Case.of("archived", it -> {
                    olga(it).carryOut(new ArchiveWorkspace(it.company.research));
                    return Ended.nothing();
                }));
    }

    private static Acting olga(KeyHolders it) {
        return it.company.as(it.company.olga);
    }

    private static Acting mara(KeyHolders it) {
        return it.company.as(it.company.mara);
    }

    private static Ended becomes(OrganizationRole role, KeyHolders it) {
        return olga(it).carryOut(new ChangeOrganizationRole(it.company.adam, role))
                .ended();
    }

    private static Ended becomes(WorkspaceRole role, KeyHolders it) {
        return olga(it).carryOut(new ChangeWorkspaceRole(it.company.research, it.company.mara, role))
                .ended();
    }

    private static void map(GroupName group, WorkspaceRole role, KeyHolders it) {
        olga(it).carryOut(new MapGroup(group, it.company.research, role));
    }

    private static Ended sync(GroupName group, KeyHolders it) {
        return olga(it).carryOut(new SyncGroup(group, Set.of(it.company.nora, it.ada)))
                .ended();
    }

    private static Ended unmap(KeyHolders it) {
        return olga(it).carryOut(new UnmapGroup(KeyHolders.ENGINEERS, it.company.research));
    }
}
