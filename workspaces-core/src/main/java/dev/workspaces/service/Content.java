package dev.workspaces.service;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells two commands apart, on every node alike: no two have the same text, and the order of a set does not matter. */
final class Content {
    private Content() {}

    static String digest(Object value) {
        return Digests.sha256(text(value).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return text(optional.map(List::of).orElse(List.of()));
        }
        if (value instanceof Map<?, ?> map) {
            return text(Set.copyOf(map.entrySet().stream()
                    .map(entry -> text(List.of(entry.getKey(), entry.getValue())))
                    .toList()));
        }
        if (value instanceof Collection<?> items) {
            Stream<String> texts = items.stream().map(Content::text);
            return framed((value instanceof Set ? texts.sorted() : texts).collect(Collectors.joining()));
        }
        return value instanceof Record record
                ? framed(record.getClass().getName() + fields(record))
                : framed(value.toString());
    }

    private static String framed(String text) {
        return text.length() + ":" + text;
    }

    private static String fields(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> text(value(component, record)))
                .collect(Collectors.joining());
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record's parts can be read", impossible);
        }
    }
}
