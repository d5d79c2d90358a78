package org.rapporteur.recommendations;

import java.util.List;
import org.rapporteur.base.problem.InvalidInput;

/**
 * What an addressee reports.
 *
 * @param level how far it is, by its own judgement
 * @param text what was done
 * @param obstacles what stands in the way; empty if nothing
 * @param assistance what help is needed; empty if none
 * @param evidence proof, at most 30 pieces
 * @param consentToPublish whether the report may be shown to everyone once it is verified
 */
public record ReportForm(
        Level level,
        String text,
        String obstacles,
        String assistance,
        List<Evidence> evidence,
        boolean consentToPublish) {

    private static final int LONGEST = 20_000;
    private static final int MOST_EVIDENCE = 30;

    /** @throws InvalidInput when the level cannot be reported, or a text or the evidence is too long */
    public ReportForm {
        text = text.strip();
        obstacles = obstacles.strip();
        assistance = assistance.strip();
        InvalidInput.check()
                .that(level.reportable(), "level", "recommendations.problem.level")
                .that(text.length() <= LONGEST, "text", "problem.too-long", LONGEST)
                .that(obstacles.length() <= LONGEST, "obstacles", "problem.too-long", LONGEST)
                .that(assistance.length() <= LONGEST, "assistance", "problem.too-long", LONGEST)
                .that(
                        evidence.size() <= MOST_EVIDENCE,
                        "evidence",
                        "recommendations.problem.much-evidence",
                        MOST_EVIDENCE)
                .throwIfAny();
        evidence = List.copyOf(evidence);
    }
}
