package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is another's is answered like what is not there, whether it is refused or not. */
final class Alike {
    private static final Set<String> VARYING = Set.of("date", "x-portkey-request-id", "x-portkey-trace-id");

    private Alike() {}

    /** Two answers tell the same, in all but when and to which request. */
    static void require(Reply one, Reply other, String as) {
        assertThat(one.status()).as(as + one.text()).isLessThan(500);
        assertThat(other.status()).as(as).isEqualTo(one.status());
        assertThat(other.body()).as(as).isEqualTo(one.body());
        assertThat(steady(other)).as(as).isEqualTo(steady(one));
    }

    private static Map<String, List<String>> steady(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.keySet().removeIf(name -> VARYING.contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    /** An id of the same shape that nobody has; another for each, though ids that are made together differ at their end alone. */
    static String missing(String id) {
        int at = Math.max(0, id.length() - 8);
        char there = id.charAt(at);
        return id.substring(0, at) + (there == '0' ? '1' : '0') + id.substring(at + 1);
    }
}
