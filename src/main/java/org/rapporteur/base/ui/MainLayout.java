package org.rapporteur.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;

/** The frame around every page of whoever is signed in: navigation, search, language, account. */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout {

    /** The base of all addresses would make a leap on this page one to Home. */
    private static final String SKIP_ON_THIS_PAGE = """
        this.addEventListener('click', event => {
          event.preventDefault();
          document.querySelector('main#content').focus();
        });
        """;

    private final Main content = new Main();
    private final Nav navigation = new Nav();
    private final AuthenticationContext authentication;
    private final List<NavigationItem> items;
    private final List<LanguageListener> languageListeners;
    private final SearchSuggestions suggestions;

    MainLayout(
            List<NavigationItem> items,
            List<LanguageListener> languageListeners,
            SearchSuggestions suggestions,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.authentication = authentication;
        this.languageListeners = languageListeners;
        this.suggestions = suggestions;
        this.items = items.stream()
                .filter(item -> item.visible().getAsBoolean())
                .sorted(Comparator.comparing(NavigationItem::group).thenComparing(NavigationItem::order))
                .toList();
        addClassName("app");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", getTranslation("ui.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.addAttachListener(_ -> skip.getElement().executeJs(SKIP_ON_THIS_PAGE));
        var column = new Div(top(currentActor.get().map(Actor::displayName).orElse("")), content);
        column.addClassName("column");
        add(skip, navigation(), column);
    }

    private Nav navigation() {
        navigation.addClassName("side");
        navigation.getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
        var mark = new Span("R");
        mark.addClassName("brand-mark");
        var brand = new Div(mark, new Span(getTranslation("ui.product")));
        brand.addClassName("brand");
        navigation.add(brand);
        NavigationItem.Group group = NavigationItem.Group.MAIN;
        for (var item : items) {
            if (item.group() == NavigationItem.Group.OWN) {
                continue;
            }
            if (item.group() != group) {
                navigation.add(new Hr());
                group = item.group();
            }
            navigation.add(link(item));
        }
        return navigation;
    }

    private RouterLink link(NavigationItem item) {
        var link = new RouterLink(item.view());
        link.add(new Icon(item.icon()), new Span(getTranslation(item.key())));
        var waiting = item.waiting().getAsInt();
        if (waiting > 0) {
            var count = new Span(String.valueOf(waiting));
            count.addClassName("waiting");
            count.getElement().setAttribute("aria-label", getTranslation("ui.waiting", waiting));
            link.add(count);
        }
        link.setHighlightCondition((anchor, event) -> {
            var here = event.getLocation().getPath();
            var there = anchor.getHref();
            return there.isEmpty() ? here.isEmpty() : here.equals(there) || here.startsWith(there + "/");
        });
        link.setHighlightAction((anchor, here) -> {
            anchor.setClassName("on", here);
            if (here) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    private Header top(String name) {
        var header = new Header(new SearchBox(suggestions), menus(name));
        header.addClassName("top");
        return header;
    }

    private Div menus(String name) {
        var menus = new Div(languageMenu(), accountMenu(name));
        menus.addClassName("top-menus");
        return menus;
    }

    private Button languageMenu() {
        var name = new Span(getLocale().getDisplayLanguage(getLocale()));
        name.addClassName("wide-only");
        var code = new Span(getLocale().getLanguage().toUpperCase(Locale.ROOT));
        code.addClassName("narrow-only");
        var button = new Button(new Div(name, code));
        button.setAriaLabel(getTranslation("ui.language"));
        var menu = menu(button);
        for (var locale : Translations.LOCALES) {
            MenuItem choice = menu.addItem(locale.getDisplayLanguage(locale), _ -> speak(locale));
            choice.setCheckable(true);
            choice.setChecked(locale.getLanguage().equals(getLocale().getLanguage()));
        }
        return button;
    }

    private Button accountMenu(String name) {
        var initials = new Span(initials(name));
        initials.addClassName("avatar");
        var button = new Button(initials);
        button.setAriaLabel(getTranslation("ui.account", name));
        var menu = menu(button);
        menu.addItem(name).setEnabled(false);
        items.stream()
                .filter(item -> item.group() == NavigationItem.Group.OWN)
                .forEach(item -> menu.addItem(
                        getTranslation(item.key()), _ -> UI.getCurrent().navigate(item.view())));
        menu.addItem(getTranslation("ui.sign-out"), _ -> authentication.logout());
        return button;
    }

    private static ContextMenu menu(Button button) {
        button.addClassName("top-menu");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        return menu;
    }

    private void speak(Locale locale) {
        languageListeners.forEach(listener -> listener.languageChosen(locale));
        UI.getCurrent().getSession().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].isEmpty() ? "–" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        if (words.length < 2) {
            return first;
        }
        var last = words[words.length - 1];
        return first + last.substring(0, last.offsetByCodePoints(0, 1));
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(page.getElement());
    }
}
