package org.rapporteur.base.rest;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/**
 * One page of a list, as every list of the API answers.
 *
 * @param items what is on the page
 * @param page number of the page, from 0
 * @param size most items a page may have
 * @param total items on all pages together
 */
public record PageAnswer<T>(List<T> items, int page, int size, long total) {

    /** The page as the API shows it. */
    public static <S, T> PageAnswer<T> of(Page<S> page, Function<S, T> show) {
        return new PageAnswer<>(
                page.getContent().stream().map(show).toList(),
                page.getNumber(),
                page.getSize(),
                page.getTotalElements());
    }

    /** A list that always fits on one page. */
    public static <T> PageAnswer<T> whole(List<T> items) {
        return new PageAnswer<>(items, 0, items.size(), items.size());
    }
}
