package org.rapporteur.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.UiTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a page that breaks says, and what is no failure at all. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresOfPagesTest extends UiTest {

    @Test
    void aPageThatBreaksOnAFullDiskSaysSo() {
        var view = new FailureView();

        var status = broken(view, new UncheckedIOException(new IOException("No space left on device")));

        assertThat(status).isEqualTo(503);
        assertThat(text(view)).contains("The disk of the portal is full");
    }

    @Test
    void aPageThatBreaksForWantOfTheDatabaseSaysSo() {
        var view = new FailureView();

        var status = broken(view, new IllegalStateException(new SQLTransientConnectionException("timed out")));

        assertThat(status).isEqualTo(503);
        assertThat(text(view)).contains("database does not answer at the moment");
    }

    @Test
    void anyOtherPageThatBreaksTellsAReference() {
        var view = new FailureView();

        assertThat(broken(view, new IllegalStateException("bug"))).isEqualTo(500);
        assertThat(text(view)).contains("Tell the administrator the reference");
    }

    @Test
    void aReaderWhoBreaksOffADownloadIsNoFailure(CapturedOutput output) {
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new UncheckedIOException(new ClientAbortException("Broken pipe"))));

        assertThat(output).doesNotContain("A screen failed");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void anythingElseIsToldWithTheReferenceInTheLog(CapturedOutput output) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("bug")));

        assertThat(output).contains("A screen failed, reference ");
    }

    private static int broken(FailureView view, Exception failure) {
        var ui = UI.getCurrent();
        var navigation = new NavigationEvent(
                ui.getInternals().getRouter(), new Location("papers"), ui, NavigationTrigger.PROGRAMMATIC);
        return view.setErrorParameter(
                new BeforeEnterEvent(navigation, FailureView.class, List.of()),
                new ErrorParameter<>(Exception.class, failure));
    }

    private static String text(FailureView view) {
        return view.getElement().getTextRecursively();
    }
}
