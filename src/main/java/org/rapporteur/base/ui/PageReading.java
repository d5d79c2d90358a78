package org.rapporteur.base.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.SharedReading;
import org.springframework.stereotype.Component;

/** The services a page is made of share what they read while one request of the browser is answered; transfers of files do not. */
@Component
class PageReading implements VaadinServiceInitListener, VaadinRequestInterceptor {

    private static final String ATTRIBUTE = PageReading.class.getName();

    private final SharedReading reading;

    PageReading(SharedReading reading) {
        this.reading = reading;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(this);
    }

    @Override
    public void requestStart(VaadinRequest request, @Nullable VaadinResponse response) {
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)
                || HandlerHelper.isRequestType(request, RequestType.INIT)) {
            request.setAttribute(ATTRIBUTE, reading.open());
        }
    }

    @Override
    public void requestEnd(VaadinRequest request, @Nullable VaadinResponse response, @Nullable VaadinSession session) {
        if (request.getAttribute(ATTRIBUTE) instanceof SharedReading.Open open) {
            request.removeAttribute(ATTRIBUTE);
            open.close();
        }
    }

    @Override
    public void handleException(
            VaadinRequest request,
            @Nullable VaadinResponse response,
            @Nullable VaadinSession session,
            Exception failure) {
        // the end of the request follows in any case
    }
}
