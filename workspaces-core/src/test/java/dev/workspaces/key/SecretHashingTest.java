package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import dev.workspaces.policy.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class SecretHashingTest {
    private static final String KNOWN = "wk_svc_" + "0".repeat(43) + "2PJLh6";
    private static final Pepper FIRST = pepper("first", "0123456789abcdef");
    private static final Pepper SECOND = pepper("second", "0123456789abcdef+");

    @Test
    void without_a_pepper_it_is_sha_256_of_the_whole_secret() {
        assertThat(SecretHashing.plain().digests(KNOWN))
                .containsExactly(digest("cba975fb060cec98dd4d11a04bbaaab96608b8fcdfb78569e4b6cb47540c779a"));
    }

    @Test
    void with_a_pepper_it_is_hmac_sha_256() {
        assertThat(SecretHashing.with(FIRST).digests(KNOWN))
                .containsExactly(digest("551035e490071b0858689b348e6ceae7ffd2c4f72961f70888f4c6daf55cc68d"));
    }

    @Test
    void a_secret_is_found_by_the_newer_way_first_and_by_the_older() {
        SecretHashing moving = SecretHashing.with(FIRST).movingTo(SECOND);
        Secret secret = SecretFormat.standard().generate(KeyType.WORKSPACE_USER, new SecureRandom());

        assertThat(moving.digests(secret.reveal()))
                .containsExactly(
                        SecretHashing.with(SECOND).digest(secret),
                        SecretHashing.with(FIRST).digest(secret));
        assertThat(moving.digest(secret)).isEqualTo(SecretHashing.with(SECOND).digest(secret));
        assertThat(moving.name()).contains(Name.of("second"));
        assertThat(SecretHashing.plain().movingTo(FIRST).digests(secret.reveal()))
                .hasSize(2);
    }

    @Test
    void there_are_at_most_two_ways_and_each_has_a_name_of_its_own() {
        SecretHashing moving = SecretHashing.plain().movingTo(FIRST);

        assertThatThrownBy(() -> moving.movingTo(SECOND)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SecretHashing.with(FIRST).movingTo(pepper("first", "another pepper 16")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pepper("short", "fifteen bytes..")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nothing_shows_a_pepper() {
        assertThat(FIRST + " " + SecretHashing.plain().movingTo(FIRST) + " " + List.of(FIRST))
                .contains("first")
                .doesNotContain("0123456789abcdef")
                .doesNotContain(HexFormat.of().formatHex("0123456789abcdef".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_pepper_keeps_its_bytes_whatever_becomes_of_the_array() {
        byte[] bytes = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        SecretHashing hashing = SecretHashing.with(Pepper.of("first", bytes));
        bytes[0] = 'x';

        assertThat(hashing.digests(KNOWN)).isEqualTo(SecretHashing.with(FIRST).digests(KNOWN));
    }

    @Test
    void digests_are_equal_where_every_byte_is() {
        byte[] bytes = new byte[32];
        SecretDigest zero = SecretDigest.of(bytes);
        for (int at = 0; at < bytes.length; at++) {
            byte[] other = new byte[32];
            other[at] = 1;
            assertThat(SecretDigest.of(other)).isNotEqualTo(zero);
        }
        bytes[0] = 1;
        zero.toBytes()[0] = 1;

        assertThat(zero).isEqualTo(SecretDigest.of(new byte[32])).hasSameHashCodeAs(SecretDigest.of(new byte[32]));
        assertThat(zero).hasToString("digest 00000000…").isNotEqualTo("digest 00000000…");
        assertThatThrownBy(() -> SecretDigest.of(new byte[31])).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_digest_gives_back_its_bytes_in_their_order() {
        byte[] bytes = new byte[32];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (0xf0 + at);
        }

        assertThat(SecretDigest.of(bytes).toBytes()).isEqualTo(bytes);
        assertThat(SecretDigest.of(bytes)).hasToString("digest f0f1f2f3…");
    }

    private static Pepper pepper(String name, String bytes) {
        return Pepper.of(name, bytes.getBytes(StandardCharsets.UTF_8));
    }

    private static SecretDigest digest(String hex) {
        return SecretDigest.of(HexFormat.of().parseHex(hex));
    }
}
