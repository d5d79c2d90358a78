package org.rapporteur.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reader may know of a person.
 *
 * @param summary what lists show
 * @param email e-mail address; for managers only, else empty
 * @param phone telephone number; for managers only, else empty
 * @param positions what the person is or was at organisations, the present ones first
 * @param version optimistic-lock version
 */
public record PersonDetails(
        PersonSummary summary,
        @Nullable String email,
        @Nullable String phone,
        List<PositionDetails> positions,
        long version) {

    /** Copies the positions. */
    public PersonDetails {
        positions = List.copyOf(positions);
    }

    /** The same as a form, to be edited. */
    public PersonForm form() {
        return new PersonForm(
                summary.familyName(),
                summary.givenName(),
                summary.nationalName(),
                summary.familyNameFirst(),
                email,
                phone,
                positions.stream()
                        .map(position -> new PositionForm(
                                position.organisation().id(), position.title(), position.from(), position.to()))
                        .toList());
    }
}
