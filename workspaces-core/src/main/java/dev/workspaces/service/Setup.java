package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Services} stand on.
 *
 * @param storage keeps everything
 * @param catalogue the actions there are
 * @param clock tells the time
 * @param inventory what the host keeps in workspaces
 * @param format how secrets are written
 * @param hashing how they are hashed
 * @param sink takes the secrets that nobody is there to be shown; empty for nobody
 * @param kept of about how many keys, and of how many other principals and places, what was read is kept
 * @param following how old that may be, because other nodes change it, too; empty where there are none
 * @param listeners who are told of changes, by their names
 */
public record Setup(
        Storage storage,
        Catalogue catalogue,
        Clock clock,
        Inventory inventory,
        SecretFormat format,
        SecretHashing hashing,
        Optional<SecretSink> sink,
        int kept,
        Optional<Duration> following,
        Map<Name, ChangeListener> listeners) {}
