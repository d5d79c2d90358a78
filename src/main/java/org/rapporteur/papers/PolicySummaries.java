package org.rapporteur.papers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Summaries for policy-makers: what was found, what it means, what is proposed. Each is a paper like any other, whose file is
 * written from its parts, so that it is found, translated, compared and sent out like any other.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PolicySummaries {

    private final PolicySummaryRepository summaries;
    private final PaperFiles files;
    private final PaperForms forms;
    private final Papers papers;
    private final PaperAccess access;
    private final Translations translations;

    PolicySummaries(
            PolicySummaryRepository summaries,
            PaperFiles files,
            PaperForms forms,
            Papers papers,
            PaperAccess access,
            Translations translations) {
        this.summaries = summaries;
        this.files = files;
        this.forms = forms;
        this.papers = papers;
        this.access = access;
        this.translations = translations;
    }

    /**
     * Hands in a summary, as a paper of its own kind. All that is wrong is said at once, of the paper and of what it says.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when they do not take part in it, or name another's party
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the meeting is over
     */
    public PaperDetails write(MeetingId meeting, PaperForm form, PolicySummaryText text) {
        forms.check(meeting, form).and(text.check()).throwIfAny();
        var paper = files.submit(meeting, form.as(PaperKind.POLICY_SUMMARY), file(form.title(), form.language(), text));
        var summary = new PolicySummary(paper.id());
        summary.say(text);
        summaries.saveAndFlush(summary);
        return paper;
    }

    /**
     * Says it anew: the file gets a new version, the earlier ones stay.
     *
     * @throws NotFound when the reader may not see the paper, or it was not written here
     * @throws Forbidden when they may not change it
     * @throws InvalidInput when a text is missing or too long, or nothing is proposed
     * @throws Conflict when it is withdrawn, or its meeting is over
     */
    public PaperDetails rewrite(PaperId id, PolicySummaryText text) {
        var now = papers.get(id).summary();
        text.check().throwIfAny();
        var summary = summaries.findByPaperId(id.value()).orElseThrow(NotFound::new);
        var paper = files.addVersion(id, now.language(), null, file(now.title(), now.language(), text));
        summary.say(text);
        summaries.flush();
        return paper;
    }

    /**
     * What a summary says, for whoever may have its files; empty for a paper that was not written here.
     *
     * @throws NotFound when there is no such paper, or none the reader may see
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<PolicySummaryText> of(PaperId id) {
        var paper = access.visible(id);
        return access.filesOpen(paper) && paper.kind() == PaperKind.POLICY_SUMMARY
                ? summaries.findByPaperId(id.value()).map(PolicySummary::text)
                : Optional.empty();
    }

    private ReceivedFile file(String title, LanguageTag language, PolicySummaryText text) {
        var words = new StringBuilder(title.strip()).append("\n\n");
        part(words, language, "papers.summary.insights", text.insights());
        part(words, language, "papers.summary.meaning", text.meaning());
        words.append(translations.say(language.toLocale(), "papers.summary.actions"))
                .append('\n');
        for (var i = 0; i < text.actions().size(); i++) {
            words.append(i + 1).append(". ").append(text.actions().get(i)).append('\n');
        }
        var bytes = words.toString().getBytes(StandardCharsets.UTF_8);
        return files.receive("summary." + language + ".txt", "text/plain", new ByteArrayInputStream(bytes));
    }

    private void part(StringBuilder words, LanguageTag language, String heading, String text) {
        words.append(translations.say(language.toLocale(), heading))
                .append('\n')
                .append(text)
                .append("\n\n");
    }
}
