package dev.workspaces.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.KeyType;
import java.security.SecureRandom;

/** Formats and secrets that are as the fuzzer wants them. */
final class Secrets {
    private static final String[] PREFIXES = {"wk", "wk", "w", "0", "svc", "c", "org", "g", "usr", "aa", "abababababab"
    };

    private Secrets() {}

    static SecretFormat format(FuzzedDataProvider data) {
        return SecretFormat.ofPrefix(data.pickValue(PREFIXES));
    }

    static Secret secret(SecretFormat format, FuzzedDataProvider data) {
        return format.generate(data.pickValue(KeyType.values()), new Fed(data));
    }

    /** Random bytes from the fuzzer; once it has no more, others. */
    @SuppressWarnings("serial") // never written
    private static final class Fed extends SecureRandom {
        private final transient FuzzedDataProvider data;
        private byte more;

        Fed(FuzzedDataProvider data) {
            this.data = data;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = data.remainingBytes() > 0 ? data.consumeByte() : ++more;
            }
        }
    }
}
