package dev.workspaces.examples.admin;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ListQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, as clients ask for it: by the number of a page. The library goes on from where the page before ended, so
 * what lies before a page is walked over.
 *
 * @param size how many on a page, 1 to 1,000
 * @param number which page, from 0 on
 */
record Paging(int size, int number) {
    private static final int DEFAULT_SIZE = 100;
    private static final int MAX_NUMBER = 1_000_000;

    /** How much a page of what clients said may hold: it is read in memory, where it may take thirty times as much. */
    static final long MAX_CHARACTERS = 4L << 20;

    /** As the query says, in either spelling. */
    static Paging of(Call call) {
        int size = number(call, "page_size", "pageSize", DEFAULT_SIZE, 1, PageRequest.MAX_SIZE);
        return new Paging(size, number(call, "current_page", "currentPage", 0, 0, MAX_NUMBER));
    }

    private static int number(Call call, String name, String other, int otherwise, int min, int max) {
        String given = call.query(name).isPresent() ? name : other;
        Optional<Integer> number = call.query(given).map(text -> parsed(given, text));
        if (number.filter(value -> value < min || value > max).isPresent()) {
            throw new InvalidInputException("/" + given, "a whole number from " + min + " to " + max);
        }
        return number.orElse(otherwise);
    }

    private static int parsed(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw new InvalidInputException("/" + name, "a whole number");
        }
    }

    /** The part of what the library lists, with how much it lists altogether. */
    <T> Listed<T> of(Acting acting, Function<PageRequest, ? extends ListQuery<T>> query) {
        long total = acting.count(query.apply(PageRequest.first(1)));
        long left = offset();
        Optional<PageRequest> next = Optional.of(PageRequest.first(1));
        while (left > 0 && left < total && next.isPresent()) {
            PageRequest part = new PageRequest(
                    (int) Math.min(left, PageRequest.MAX_SIZE), next.get().after());
            Page<T> over = acting.ask(query.apply(part));
            left -= over.items().size();
            next = over.next().map(part::after);
        }
        if (left > 0 || next.isEmpty()) {
            return new Listed<>(List.of(), total);
        }
        PageRequest part = new PageRequest(size, next.get().after());
        return new Listed<>(acting.ask(query.apply(part)).items(), total);
    }

    /** How many are before the page. */
    long offset() {
        return (long) size * number;
    }

    /** Goes on only where what is on this page is not too large to be answered: one thing alone never is. */
    void requireAnswerable(long characters) {
        if (size > 1 && characters > MAX_CHARACTERS) {
            throw new InvalidInputException("/page_size", "fewer: what is on this page is larger than 4 MiB");
        }
    }
}
