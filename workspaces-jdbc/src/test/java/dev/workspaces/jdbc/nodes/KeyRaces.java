package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys that all rotate at once. */
interface KeyRaces {
    int DUE = 3;
    NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    Cluster cluster();

    @Test
    default void of_several_rotations_at_once_one_is_done() throws Exception {
        Founded founded = cluster().found();
        String organization = founded.organization().id().value();
        String owner = founded.owner().user().id().value();
        cluster().repeat("rotated by all", number -> {
            IssuedKey issued = issue(founded, KEY);
            String id = issued.key().id().value();
            Order rotate = node -> node.as(organization, owner)
                    .carryOut(new RotateKey(KeyId.of(id)))
                    .secret()
                    .orElseThrow()
                    .reveal();

            List<Answer> answers = cluster().atOnce(Collections.nCopies(Cluster.NODES, rotate));

            String rotated = Answer.only(answers, "RefusedException");
            assertThat(Stream.of(secret(issued), rotated)).allMatch(this::isGood);
            assertThat(version(founded, issued)).isEqualTo(2);
            return answers;
        });
    }

    @Test
    default void each_due_key_is_rotated_once_however_many_nodes_look() throws Exception {
        Founded founded = cluster().found();
        cluster().repeat("rotated when due", number -> {
            NewKey daily = KEY.with(RotationPolicy.everyDays(1));
            List<IssuedKey> due = IntStream.range(0, DUE)
                    .mapToObj(each -> issue(founded, daily))
                    .toList();

            Order look = Node::rotateDue;

            List<Answer> answers = cluster().atOnce(Collections.nCopies(Cluster.NODES, look));

            assertThat(answers).allMatch(Answer::isDone);
            Map<String, String> secrets = answers.stream()
                    .flatMap(each -> Stream.of(each.said().split(" ", -1)))
                    .filter(each -> !each.isEmpty())
                    .map(each -> each.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1]));
            assertThat(secrets.keySet())
                    .isEqualTo(due.stream().map(each -> each.key().id().value()).collect(Collectors.toSet()));
            assertThat(secrets.values()).allMatch(this::isGood);
            assertThat(due).allMatch(each -> version(founded, each) == 2);
            due.forEach(each ->
                    cluster().owner(founded).carryOut(new RevokeKey(each.key().id())));
            return answers;
        });
    }

    private IssuedKey issue(Founded founded, NewKey key) {
        return cluster()
                .owner(founded)
                .carryOut(new IssueServiceKey(founded.workspace().id(), key));
    }

    private static String secret(IssuedKey issued) {
        return issued.secret().orElseThrow().reveal();
    }

    private boolean isGood(String secret) {
        return cluster().here().authenticate(secret).isPresent();
    }

    private long version(Founded founded, IssuedKey issued) {
        return cluster()
                .read(now -> now.keys()
                        .find(founded.organization().id(), issued.key().id()))
                .orElseThrow()
                .version();
    }
}
