package org.rapporteur.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;

/** What the reader should know about an answer: the index is being rebuilt, words were left out, others are near. */
class SearchNotices extends Div {
    SearchNotices(SearchQuery query, SearchAnswer answer) {
        addClassName("search-notices");
        var state = answer.state();
        if (state.condition() == Condition.REBUILDING) {
            add(notice(getTranslation("search.rebuilding", state.percent())));
        }
        if (answer.advice() != null) {
            add(notice(getTranslation(answer.advice())));
        }
        if (answer.didYouMean() != null) {
            var better = new RouterLink(answer.didYouMean(), SearchView.class);
            better.setQueryParameters(SearchNavigation.address(query.worded(answer.didYouMean())));
            var line = new Paragraph(new Span(getTranslation("search.did-you-mean") + " "), better);
            line.addClassName("search-near");
            add(line);
        }
    }

    private static Paragraph notice(String text) {
        var notice = new Paragraph(text);
        notice.addClassName("search-notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }
}
