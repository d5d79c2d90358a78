package org.rapporteur.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchQuery;

/** What was asked, how much was found and how fast, and the way to keep the question. */
class SearchHeading extends Div {
    private static final int LONGEST = 100;

    SearchHeading(SearchQuery query, SearchAnswer answer, SavedSearches saved) {
        addClassName("search-heading");
        var words = query.text().strip();
        var heading = new H1(words.isEmpty() ? getTranslation("search.title") : "“" + shown(words) + "”");
        add(heading);
        if (answer.advice() == null || answer.total() > 0) {
            add(save(query, words, saved));
        }
        if (answer.total() > 0) {
            add(count(answer, !words.isEmpty()));
        }
    }

    /** As much of the words as a heading holds. */
    static String shown(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST - 1).strip() + "…";
    }

    private Paragraph count(SearchAnswer answer, boolean words) {
        var sentence = new StringBuilder(getTranslation("search.count", answer.total()));
        sentence.append(' ').append(getTranslation("search.time", answer.milliseconds()));
        if (words) {
            sentence.append(' ').append(getTranslation("search.count.marks"));
        }
        var line = new Paragraph(sentence.toString());
        line.addClassName("search-count");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private Button save(SearchQuery query, String words, SavedSearches saved) {
        var save = new Button(getTranslation("search.save"), new Icon("star"));
        save.addClassName("search-save");
        save.addClickListener(_ -> new SaveSearchDialog(getTranslation("search.save"), words, name -> {
                    saved.save(name, query);
                    save.setText(getTranslation("search.saved.done"));
                    save.setEnabled(false);
                })
                .open());
        return save;
    }
}
