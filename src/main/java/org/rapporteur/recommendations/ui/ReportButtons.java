package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.Reports;

/** Steps of a report that need no more than a click. */
final class ReportButtons extends Div {

    private final Reports reports;
    private final Runnable done;

    ReportButtons(Reports reports, Runnable done) {
        this.reports = reports;
        this.done = done;
        addClassName("form-buttons");
    }

    /** Takes a report back. */
    ReportButtons withdraw(ReportDetails report) {
        add(new Button(getTranslation("recommendations.take-back"), _ -> run(() -> reports.withdraw(report.id()))));
        return this;
    }

    /** Opens a verified report to all, where the addressee consented. */
    ReportButtons publish(ReportDetails report) {
        if (report.consentToPublish()) {
            add(new Button(getTranslation("recommendations.publish"), _ -> run(() -> reports.publish(report.id()))));
        }
        return this;
    }

    private void run(Runnable work) {
        if (new Problems(this).attempt(work)) {
            done.run();
        }
    }
}
