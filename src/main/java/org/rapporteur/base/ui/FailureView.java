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
import java.util.UUID;
import org.rapporteur.base.problem.Hindrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in place of a page that broke: what is safe, and a reference by which the log tells the cause. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Page {} broke, reference {}", event.getLocation().getPath(), reference, parameter.getException());
        var hindrance = Hindrance.behind(parameter.getException());
        removeAll();
        add(EmptyState.page(
                "warning",
                getTranslation("ui.failure.title"),
                hindrance
                        .map(known -> getTranslation(known.key()))
                        .orElseGet(() -> getTranslation("ui.failure.text", reference)),
                new Anchor("", getTranslation("ui.nothing.home"))));
        return hindrance.isPresent()
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.failure.title");
    }
}
