package org.rapporteur.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.UiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which requests of a browser share what they read. */
class PageReadingTest extends UiTest {

    @Autowired
    private PageReading pages;

    @Autowired
    private EntityManagerFactory factory;

    private boolean shares() {
        return TransactionSynchronizationManager.hasResource(factory);
    }

    private static VaadinServletRequest request(String kind) {
        var request = new MockHttpServletRequest();
        request.setParameter("v-r", kind);
        return new VaadinServletRequest(request, (VaadinServletService) VaadinService.getCurrent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uidl", "init"})
    void aPageSharesWhatItReadsUntilItIsAnswered(String kind) {
        var request = request(kind);
        pages.requestStart(request, null);
        assertThat(shares()).isTrue();
        pages.requestEnd(request, null, null);
        assertThat(shares()).isFalse();
    }

    @Test
    void anUploadHoldsNoConnectionWhileItArrives() {
        var request = request("upload");
        pages.requestStart(request, null);
        assertThat(shares()).isFalse();
        pages.requestEnd(request, null, null);
        assertThat(shares()).isFalse();
    }

    @Test
    void thePortalAsksForItAtEachRequest() {
        assertThat(VaadinService.getCurrent().getVaadinRequestInterceptors()).contains(pages);
    }
}
