package dev.workspaces.jdbc;

import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list that comes in pages, by an instant and then by ids: each page begins after the place of the item before it, which an
 * index finds, however far down the list.
 *
 * @param columns what is selected
 * @param order the column of the instant, and those of the ids
 * @param reader of an item
 * @param place of an item
 */
record Listing<T>(String columns, List<String> order, RowReader<T> reader, Function<T, Cursor> place) {
    Page<T> page(Sql sql, Selection selection, PageRequest request) {
        Columns values = new Columns().all(selection.values()).number("page_size", request.size() + 1L);
        String after = request.after()
                .map(cursor -> after(cursor, values, sql.dialect()))
                .orElse("");
        String query = selection.query(columns) + after + " ORDER BY " + String.join(", ", order) + " LIMIT :page_size";
        List<T> found = sql.list(query, values, reader);
        List<T> shown = found.subList(0, Math.min(found.size(), request.size()));
        boolean hasMore = found.size() > shown.size();
        return new Page<>(shown, hasMore ? Optional.of(place.apply(shown.get(shown.size() - 1))) : Optional.empty());
    }

    /** All of it. */
    List<T> all(Sql sql, Selection selection) {
        return sql.list(selection.query(columns) + " ORDER BY " + String.join(", ", order), selection.values(), reader);
    }

    private String after(Cursor cursor, Columns values, Dialect dialect) {
        List<String> ids = Places.ids(cursor, order.size() - 1);
        values.instant("after_0", cursor.createdAt());
        for (int i = 1; i < order.size(); i++) {
            values.text("after_" + i, ids.get(i - 1));
        }
        if (dialect.findsRows()) {
            return " AND (" + String.join(", ", order) + ") > (" + places() + ")";
        }
        // the first comparison alone is what an index can begin at
        return " AND " + order.get(0) + " >= :after_0 AND (" + later(0) + ")";
    }

    private String places() {
        return IntStream.range(0, order.size()).mapToObj(i -> ":after_" + i).collect(Collectors.joining(", "));
    }

    private String later(int from) {
        String column = order.get(from);
        String isLater = column + " > :after_" + from;
        return from == order.size() - 1
                ? isLater
                : isLater + " OR (" + column + " = :after_" + from + " AND (" + later(from + 1) + "))";
    }
}
