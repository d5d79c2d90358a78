package org.rapporteur.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.search.SavedSearchSummary;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;

/** One's saved searches with what is new to each. */
class SavedSearchRows extends Rows {
    private final transient SavedSearches saved;
    private final boolean changeable;

    /**
     * @param saved where they are kept
     * @param own those to show
     * @param changeable whether they can be renamed and removed here
     */
    SavedSearchRows(SavedSearches saved, List<SavedSearchSummary> own, boolean changeable) {
        this.saved = saved;
        this.changeable = changeable;
        show(own);
    }

    private void show(List<SavedSearchSummary> own) {
        removeAll();
        var names = saved.names(own, new FacetLabels(this).reader());
        own.forEach(search -> line(row(search, names)));
    }

    private Row row(SavedSearchSummary search, Map<String, String> names) {
        var link = new RouterLink(search.name(), SearchView.class);
        link.setQueryParameters(SearchNavigation.address(search));
        var row = new Row(link);
        var asked = asked(search.query(), names);
        if (!asked.equals("“" + search.name() + "”")) {
            row.remark(asked);
        }
        if (search.fresh() > 0) {
            row.after(new Chip(getTranslation("search.saved.fresh", search.fresh()), Tone.ACCENT));
        }
        if (changeable) {
            row.after(
                    button("edit", "search.saved.rename", search, () -> rename(search)),
                    button("trash", "search.saved.remove", search, () -> remove(search)));
        }
        return row;
    }

    private Button button(String icon, String key, SavedSearchSummary search, Runnable work) {
        var button = new Button(new Icon(icon), _ -> work.run());
        button.setAriaLabel(getTranslation(key, search.name()));
        button.setTooltipText(getTranslation(key, search.name()));
        button.addClassName("saved-button");
        return button;
    }

    private void rename(SavedSearchSummary search) {
        new SaveSearchDialog(getTranslation("search.saved.rename", search.name()), search.name(), name -> {
                    saved.rename(search.id(), name);
                    show(saved.own());
                })
                .open();
    }

    private void remove(SavedSearchSummary search) {
        saved.remove(search.id());
        show(saved.own());
        Undo.offer(getTranslation("search.saved.removed", search.name()), () -> {
            saved.restore(search);
            show(saved.own());
        });
    }

    /** What is asked, in words: the text and what it is narrowed by. */
    private String asked(SearchQuery query, Map<String, String> names) {
        var labels = new FacetLabels(this);
        var filters = Arrays.stream(SearchFacet.values())
                .flatMap(facet -> query.selected(facet).stream().map(value -> labels.of(facet, value, names)));
        var words = query.text().isBlank() ? Stream.<String>of() : Stream.of("“" + query.text() + "”");
        return Stream.concat(words, filters).distinct().collect(Collectors.joining(" · "));
    }
}
