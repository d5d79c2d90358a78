package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What stands at an address that leads nowhere, or to what the reader may not see: the two look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NothingHereView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    static void show(Div page) {
        page.removeAll();
        page.add(EmptyState.page(
                "question",
                page.getTranslation("ui.nothing.title"),
                page.getTranslation("ui.nothing.text"),
                new Anchor("", page.getTranslation("ui.nothing.home"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.nothing.title");
    }
}
