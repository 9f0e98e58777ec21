package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A deliberate mistake: it reads one sentence of the policy wrongly, as somebody who implements it from the text might, and
 * all the others rightly. A conformance suite is thick enough when it catches each of them.
 */
interface Mistake extends Rules {

    /** The name of the mistake. */
    String name();

    /** What is wrong, in one sentence. */
    String description();

    /** Every mistake, in the order of the checks. */
    static List<Mistake> all() {
        Stream<Mistake[]> kinds = Stream.of(
                OrderMistake.values(),
                NameMistake.values(),
                CredentialMistake.values(),
                WorkspaceMistake.values(),
                ArchiveMistake.values(),
                ScopeMistake.values(),
                RoleMistake.values(),
                SettingMistake.values(),
                ResourceMistake.values(),
                OutcomeMistake.values());
        return kinds.flatMap(Stream::of).toList();
    }

    /** Says whether the person is in the organization with exactly this role. */
    default boolean hasOrganizationRole(Question q, String role) {
        return membership(q).filter(row -> row.word("role").equals(role)).isPresent();
    }

    /** The column of the person's membership row in the workspace, if any, whatever their organization role. */
    default Optional<String> rowBeforeRole(Question q) {
        Optional<String> row = isWorkspaceLevel(q) ? workspaceRole(q) : Optional.empty();
        return row.map(role -> "workspace_" + role).or(() -> Rules.super.roleColumn(q));
    }

    /** The set without one of its elements. */
    static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new TreeSet<>(all);
        rest.remove(one);
        return rest;
    }
}
