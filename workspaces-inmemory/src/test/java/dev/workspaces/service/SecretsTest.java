package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workspaces.key.Pepper;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.policy.KeyType;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T10: what is shown once is shown by nothing but its {@code reveal()}. */
class SecretsTest {
    private record Shown(Object secret, String value) {}

    private record Holder(Object secret) {}

    static Stream<Shown> secrets() {
        Secret secret = SecretFormat.standard().generate(KeyType.WORKSPACE_USER, new SecureRandom());
        InviteToken token = InviteToken.random(new SecureRandom());
        String pepper = "0123456789abcdef";
        return Stream.of(
                new Shown(secret, secret.reveal()),
                new Shown(token, token.reveal()),
                new Shown(Pepper.of("first", pepper.getBytes(StandardCharsets.US_ASCII)), pepper));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("secrets")
    void t10_no_text_shows_it(Shown shown) {
        String texts = shown.secret() + " " + new Holder(shown.secret()) + List.of(shown.secret())
                + String.format("%s", shown.secret());

        assertThat(texts).doesNotContain(shown.value());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("secrets")
    void t10_no_json_shows_it_even_where_fields_are_written(Shown shown) throws JsonProcessingException {
        ObjectMapper fields = new ObjectMapper().setVisibility(PropertyAccessor.ALL, Visibility.ANY);

        assertThat(fields.writeValueAsString(new Holder(shown.secret()))).doesNotContain(shown.value());
        assertThat(new ObjectMapper().writeValueAsString(List.of(shown.secret())))
                .doesNotContain(shown.value());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("secrets")
    void t10_nothing_serialises_or_compares_it(Shown shown) throws NoSuchMethodException {
        Class<?> type = shown.secret().getClass();

        assertThat(shown.secret()).isNotInstanceOf(Serializable.class);
        assertThat(Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == String.class
                                || field.getType().isArray())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())))
                .isNotEmpty()
                .allMatch(field -> Modifier.isTransient(field.getModifiers()));
        assertThat(type.getMethod("equals", Object.class).getDeclaringClass()).isEqualTo(Object.class);
    }
}
