package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.crash.Deed.What;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of keys: the record of each, and what it is let in by, are what was acknowledged, or one deed further. */
final class KeyAftermath {
    private static final Set<What> KINDS =
            EnumSet.of(What.ISSUE_KEY, What.UPDATE_KEY, What.ROTATE_KEY, What.REVOKE_KEY);

    private final Workspaces workspaces;
    private final Map<String, ApiKey> there;

    KeyAftermath(Workspaces workspaces, List<ApiKey> keys) {
        this.workspaces = workspaces;
        this.there = keys.stream().collect(Collectors.toMap(each -> each.name().value(), each -> each));
    }

    void check(Said said) {
        said.tried(What.ISSUE_KEY).map(deed -> said.of(deed.which(), KINDS)).forEach(this::check);
    }

    private void check(Story story) {
        Optional<ApiKey> key = Optional.ofNullable(there.get(story.thing()));
        List<Deed> happened = story.until(key.map(ApiKey::version).orElse(0L)).toList();
        boolean isRevoked = has(happened, What.REVOKE_KEY);
        key.ifPresent(record -> {
            assertThat(record.status()).as("%s", story).isEqualTo(isRevoked ? KeyStatus.REVOKED : KeyStatus.ACTIVE);
            assertThat(record.description().value())
                    .as("%s", story)
                    .isEqualTo(last(happened, deed -> deed.what() == What.UPDATE_KEY)
                            .map(Deed::rest)
                            .orElse(""));
        });
        Optional<String> good =
                last(happened, KeyAftermath::makesSecret).map(Deed::outcome).filter(secret -> !isRevoked);
        story.deeds().stream()
                .filter(deed -> makesSecret(deed) && !deed.outcome().isEmpty())
                .map(Deed::outcome)
                .forEach(secret -> assertThat(workspaces.authenticate(secret).isPresent())
                        .as("a secret of %s", story.thing())
                        .isEqualTo(good.filter(secret::equals).isPresent()));
    }

    private static boolean makesSecret(Deed deed) {
        return deed.what() == What.ISSUE_KEY || deed.what() == What.ROTATE_KEY;
    }

    private static boolean has(List<Deed> deeds, What what) {
        return deeds.stream().anyMatch(deed -> deed.what() == what);
    }

    private static Optional<Deed> last(List<Deed> deeds, Predicate<Deed> wanted) {
        return deeds.stream().filter(wanted).reduce((earlier, later) -> later);
    }
}
