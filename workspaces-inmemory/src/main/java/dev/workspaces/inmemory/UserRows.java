package dev.workspaces.inmemory;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.User;
import java.util.List;
import java.util.Optional;

/** Where users are kept. */
final class UserRows {
    final UniqueIndex<EmailAddress, User> byEmail = UniqueIndex.by(row -> Optional.of(row.email()));
    final UniqueIndex<ExternalId, User> byExternalId = UniqueIndex.by(User::externalId);
    final Table<UserId, User> table;

    UserRows(Journal journal) {
        table = new Table<>(journal, User::id, List.of(byEmail, byExternalId));
    }
}
