package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonDetails;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The people of a party or organisation, for those who may see people. */
final class PeopleCard {

    private static final int MOST_SHOWN = 100;

    private PeopleCard() {}

    /**
     * The card.
     *
     * @param owner whose language is spoken
     * @param pages reads the people
     */
    static Card of(Component owner, People people, Function<Pageable, Page<PersonDetails>> pages) {
        var card = new Card(owner.getTranslation("directory.people"));
        if (!people.areVisible()) {
            return card.with(new EmptyState(
                    "lock",
                    owner.getTranslation("directory.people.closed"),
                    owner.getTranslation("directory.people.closed.text")));
        }
        var found = pages.apply(Pageable.ofSize(MOST_SHOWN));
        if (found.isEmpty()) {
            return card.with(new EmptyState(
                    "people",
                    owner.getTranslation("directory.people.none"),
                    owner.getTranslation("directory.people.none.text")));
        }
        return card.note(String.valueOf(found.getTotalElements())).with(rows(found.getContent()));
    }

    private static Rows rows(List<PersonDetails> people) {
        var rows = new Rows();
        people.forEach(person -> rows.line(new Row(DirectoryNavigation.link(
                        person.summary().id(), person.summary().markedName()))
                .remark(Stream.of(person.summary().nationalName(), PeopleView.position(person))
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))));
        return rows;
    }
}
