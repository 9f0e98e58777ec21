package dev.workspaces.testing.property;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Role;
import dev.workspaces.policy.Setting;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that govern an action, whatever the role. */
final class Governing {
    private Governing() {}

    static Set<Setting> of(Action action) {
        return Stream.of(Role.values())
                .flatMap(role -> action.setting(role).stream())
                .collect(Collectors.toSet());
    }
}
