package org.rapporteur.base.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the error stream why the portal did not start and what to do, without a stack trace. */
final class OneSentenceReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Rapporteur did not start. " + text(analysis.getDescription(), analysis.getAction()));
    }

    static String text(@Nullable String description, @Nullable String action) {
        String what = description == null ? "" : description.strip();
        String remedy = action == null ? "" : action.strip();
        return (what + " " + remedy).strip();
    }
}
