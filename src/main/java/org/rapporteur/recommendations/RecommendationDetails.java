package org.rapporteur.recommendations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.meetings.MeetingId;

/**
 * Everything about one recommendation that its page and the API show.
 *
 * @param id the recommendation
 * @param meetingId the meeting it belongs to
 * @param number such as "II/4"
 * @param text the text, or the words before its parts
 * @param parts its parts in order; one implicit part for a text without parts
 * @param kind weight of the promise
 * @param force force of the wording
 * @param themes short words, in alphabetical order
 * @param deadline until when
 * @param textState where the text stands
 * @param stateReason why it was rejected, withdrawn, merged or superseded
 * @param tabledAt when it was laid before the meeting
 * @param adoptedAt when it was adopted
 * @param allParticipatingStates whether it addresses every State that takes part
 * @param sources where it comes from, in order
 * @param addressees by protocol order, then part
 * @param versions the adopted text and its corrigenda, oldest first
 * @param lineage its relatives
 * @param headline what came of it
 * @param version optimistic-lock version
 */
public record RecommendationDetails(
        RecommendationId id,
        MeetingId meetingId,
        String number,
        LocalizedText text,
        List<PartDetails> parts,
        RecommendationKind kind,
        Force force,
        Set<String> themes,
        Deadline deadline,
        TextState textState,
        @Nullable String stateReason,
        @Nullable Instant tabledAt,
        @Nullable Instant adoptedAt,
        boolean allParticipatingStates,
        List<SourceDetails> sources,
        List<AddresseeDetails> addressees,
        List<TextVersionDetails> versions,
        List<LineageDetails> lineage,
        Headline headline,
        long version) {

    /** The same as a form, to be edited. */
    public RecommendationForm form() {
        return new RecommendationForm(
                text,
                partForms(),
                kind,
                force,
                themes,
                deadline,
                sources.stream().map(SourceDetails::source).toList(),
                AddresseeForms.of(addressees, parts),
                allParticipatingStates);
    }

    private List<PartForm> partForms() {
        var forms = new ArrayList<PartForm>();
        for (var part : parts) {
            if (part.text() != null) {
                forms.add(new PartForm(part.label(), part.text()));
            }
        }
        return forms;
    }
}
