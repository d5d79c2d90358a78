package org.rapporteur.recommendations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;

/**
 * One piece of proof that comes with a report.
 *
 * @param kind what it is
 * @param id the file or paper
 * @param url the address of a link, http or https
 * @param citation the citation of a provision of law, such as "Criminal Code, section 287/1"
 */
public record Evidence(
        EvidenceKind kind,
        @Nullable UUID id,
        @Nullable String url,
        @Nullable String citation) {

    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_CITATION = 1000;

    /** @throws InvalidInput when what the kind needs is missing, or a link is no address of the web */
    public Evidence {
        url = blankToNull(url);
        citation = blankToNull(citation);
        switch (kind) {
            case LINK ->
                InvalidInput.check()
                        .that(url != null && isWebAddress(url), "evidence.url", "recommendations.problem.link")
                        .throwIfAny();
            case FILE, PAPER ->
                InvalidInput.check()
                        .that(id != null, "evidence.id", "problem.required")
                        .throwIfAny();
            case PROVISION ->
                InvalidInput.check()
                        .that(citation != null || id != null, "evidence.citation", "problem.required")
                        .that(
                                citation == null || citation.length() <= LONGEST_CITATION,
                                "evidence.citation",
                                "problem.too-long",
                                LONGEST_CITATION)
                        .throwIfAny();
        }
    }

    /** A page on the web. */
    public static Evidence link(String url) {
        return new Evidence(EvidenceKind.LINK, null, url, null);
    }

    /** A file handed in with the report. */
    public static Evidence file(EvidenceFileId id) {
        return new Evidence(EvidenceKind.FILE, id.value(), null, null);
    }

    /** A paper of the portal. */
    public static Evidence paper(UUID paperId) {
        return new Evidence(EvidenceKind.PAPER, paperId, null, null);
    }

    /** A provision of law. */
    public static Evidence provision(String citation) {
        return new Evidence(EvidenceKind.PROVISION, null, null, citation);
    }

    private static boolean isWebAddress(String text) {
        if (text.length() > LONGEST_URL) {
            return false;
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
