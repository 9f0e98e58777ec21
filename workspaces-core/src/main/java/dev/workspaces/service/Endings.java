package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Endings, and keys whose secrets stay known, as lines of text: three each. */
final class Endings {
    private static final int LINES = 3;
    private static final String KNOWN = "known_secret";

    private Endings() {}

    static List<String> write(List<Ending> endings, Collection<KeyId> known) {
        return Stream.concat(
                        endings.stream().flatMap(ending -> lines(ending).stream()),
                        known.stream().flatMap(key -> Stream.of(KNOWN, key.value(), "")))
                .toList();
    }

    static Ended read(List<String> lines) {
        List<Ending> endings = new ArrayList<>();
        Set<KeyId> known = new HashSet<>();
        for (int at = 0; at < lines.size(); at += LINES) {
            if (lines.get(at).equals(KNOWN)) {
                known.add(KeyId.of(lines.get(at + 1)));
            } else {
                endings.add(ending(lines.get(at), lines.get(at + 1), lines.get(at + 2)));
            }
        }
        return new Ended(endings, known);
    }

    private static List<String> lines(Ending ending) {
        if (ending instanceof Ending.OfMembership of) {
            return List.of("membership", of.user().value(), "");
        }
        if (ending instanceof Ending.OfWorkspaceMembership of) {
            return List.of(
                    "workspace_membership", of.workspace().value(), of.user().value());
        }
        if (ending instanceof Ending.OfWorkspace of) {
            return List.of("workspace", of.workspace().value(), "");
        }
        if (ending instanceof Ending.OfOrganization of) {
            return List.of("organization", counts(of), "");
        }
        if (ending instanceof Ending.OfInvitation of) {
            return List.of("invitation", of.workspace().value(), of.invite().value());
        }
        if (ending instanceof Ending.OfInvite of) {
            return List.of("invite", of.invite().value(), "");
        }
        if (ending instanceof Ending.OfKey of) {
            return List.of("key", of.key().value(), "");
        }
        Ending.OfGroupMapping of = (Ending.OfGroupMapping) ending;
        return List.of("group_mapping", of.workspace().value(), of.group().value());
    }

    private static String counts(Ending.OfOrganization of) {
        return LongStream.of(of.people(), of.members(), of.keys(), of.invites(), of.groupMappings())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    private static Ending counted(String counts) {
        long[] each = Stream.of(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Ending.OfOrganization(each[0], each[1], each[2], each[3], each[4]);
    }

    private static Ending ending(String kind, String first, String second) {
        return switch (kind) {
            case "membership" -> new Ending.OfMembership(UserId.of(first));
            case "workspace_membership" -> new Ending.OfWorkspaceMembership(WorkspaceId.of(first), UserId.of(second));
            case "workspace" -> new Ending.OfWorkspace(WorkspaceId.of(first));
            case "organization" -> counted(first);
            case "invitation" -> new Ending.OfInvitation(InviteId.of(second), WorkspaceId.of(first));
            case "invite" -> new Ending.OfInvite(InviteId.of(first));
            case "key" -> new Ending.OfKey(KeyId.of(first));
            case "group_mapping" -> new Ending.OfGroupMapping(GroupName.of(second), WorkspaceId.of(first));
            default -> throw new IllegalStateException("no kind of ending is called `" + kind + "`");
        };
    }
}
