package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.Problem;

/** What stands in place of a page that refused to open, in words; what may not be seen looks like what is not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ProblemView extends Div implements HasErrorParameter<Problem>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
        var problem = parameter.getException();
        if (!(problem instanceof Forbidden)) {
            NothingHereView.show(this);
            return HttpServletResponse.SC_NOT_FOUND;
        }
        removeAll();
        add(EmptyState.page(
                "lock",
                getTranslation("ui.refused.title"),
                getTranslation(problem.key(), problem.arguments()),
                new Anchor("", getTranslation("ui.nothing.home"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.refused.title");
    }
}
