package org.rapporteur.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;

/** The search field of every page: suggests while one types, and shows what was searched for on the search page. */
class SearchBox extends Div implements AfterNavigationObserver {

    private static final String PAGE = "search";
    private static final String TEXT = "q";
    private static final String SUGGESTIONS = "search-suggestions";
    private static final int LONGEST = 256;
    private static final int PAUSE_MILLISECONDS = 250;

    /** A Vaadin shortcut would also take the key away from whoever is typing in a field. */
    private static final String FOCUS_ON_SLASH = """
            const find = this;
            document.addEventListener('keydown', event => {
              const at = event.composedPath()[0];
              const typing = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at.isContentEditable;
              if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                find.focus();
              }
            });
            find.inputElement.setAttribute('list', $0);
            """;

    private final transient SearchSuggestions suggestions;
    private final TextField field = new TextField();
    private final Element list = new Element("datalist");

    SearchBox(SearchSuggestions suggestions) {
        this.suggestions = suggestions;
        addClassName("top-search");
        field.setPlaceholder(getTranslation("ui.search"));
        field.setAriaLabel(getTranslation("ui.search"));
        field.setPrefixComponent(new Icon("search"));
        var key = new Span("/");
        key.addClassName("kbd");
        key.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(key);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                suggest(change.getValue());
            }
        });
        field.addKeyPressListener(Key.ENTER, _ -> search());
        field.addAttachListener(_ -> field.getElement().executeJs(FOCUS_ON_SLASH, SUGGESTIONS));
        list.setAttribute("id", SUGGESTIONS);
        add(field);
        getElement().appendChild(list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        var asked = location.getPath().equals(PAGE)
                ? location.getQueryParameters().getSingleParameter(TEXT).orElse("")
                : "";
        field.setValue(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        list.removeAllChildren();
    }

    private void search() {
        UI.getCurrent().navigate(PAGE, QueryParameters.of(TEXT, field.getValue().strip()));
    }

    private void suggest(String typed) {
        list.removeAllChildren();
        for (var suggestion : suggestions.suggest(typed)) {
            list.appendChild(new Element("option").setAttribute("value", suggestion));
        }
    }
}
