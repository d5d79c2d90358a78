package org.rapporteur.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.extraction.Flag;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.ReadingReason;

/**
 * One version of a file, which never changes but for what was read from it.
 *
 * @param number counted within the language, from 1
 * @param name the name it was sent with; untrusted text
 * @param size number of bytes
 * @param sha256 SHA-256 of its bytes in hexadecimal digits
 * @param mediaType the type found in its content
 * @param declaredMediaType the type its sender claimed
 * @param flags what to know before opening it
 * @param storedAt when it was stored, UTC
 * @param extraction how far it was read
 * @param reason why it was not simply read
 * @param facts values for the sentence that says why
 * @param pages number of pages, slides or sheets, where known
 * @param languages languages it is in: found in its text, the most frequent first, or said by a person
 * @param languagesCorrected whether a person said them
 * @param metadata what it says of itself; untrusted text
 * @param parts attachments and files inside it, each with its own state
 * @param ahead how many files are read before it, while it waits and that is known
 * @param recognition whether character recognition read it
 * @param reference code a person can quote when it could not be read
 */
public record FileVersionDetails(
        int number,
        String name,
        long size,
        String sha256,
        String mediaType,
        @Nullable String declaredMediaType,
        Set<Flag> flags,
        Instant storedAt,
        ExtractionState extraction,
        ReadingReason reason,
        Map<String, String> facts,
        @Nullable Integer pages,
        List<LanguageTag> languages,
        boolean languagesCorrected,
        Map<String, String> metadata,
        List<ReadPart> parts,
        @Nullable Long ahead,
        Recognition recognition,
        String reference) {

    /** Copies the collections. */
    public FileVersionDetails {
        flags = Set.copyOf(flags);
        facts = Map.copyOf(facts);
        languages = List.copyOf(languages);
        metadata = Map.copyOf(metadata);
        parts = List.copyOf(parts);
    }

    /** What a person reads about its state. */
    public Phrase sentence() {
        return ReadingSentences.of(this);
    }

    /** Why a part inside it is not simply searchable; empty when it is, or when there is nothing to explain. */
    public static Optional<Phrase> why(ReadPart part) {
        return ReadingSentences.of(part);
    }

    /** Whether reading it once more, by hand, may end differently. */
    public boolean mayReadAgain() {
        return !extraction.isPending() && extraction != ExtractionState.QUARANTINED;
    }
}
