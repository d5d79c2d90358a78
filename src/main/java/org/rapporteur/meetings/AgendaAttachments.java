package org.rapporteur.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;

/** Implemented by features that know what stands beside the items of an agenda: papers, or recommendations taken up. */
public interface AgendaAttachments {

    /** What can stand beside an item. */
    enum Kind {
        /** A paper. */
        PAPER,
        /** A recommendation of an earlier meeting that is taken up. */
        RECOMMENDATION
    }

    /** What this feature puts beside the items. */
    default Kind kind() {
        return Kind.PAPER;
    }

    /** Things by item, only those the reader may see; items without any may be missing. */
    Map<AgendaItemId, List<Attachment>> of(MeetingId meeting);

    /** Address of an archive of what stands beside an item, without a leading slash; empty when there is none. */
    default Optional<String> archive(MeetingId meeting, AgendaItemId item) {
        return Optional.empty();
    }

    /**
     * A thing beside an item.
     *
     * @param id the thing
     * @param symbol its symbol or number, if it has one yet
     * @param title its title
     * @param path address of its page, without a leading slash
     * @param shown its versions that were looked at under the item
     */
    record Attachment(UUID id, @Nullable String symbol, String title, String path, List<Shown> shown) {

        /** Copies what was shown. */
        public Attachment {
            shown = List.copyOf(shown);
        }

        /** A thing of which no version is known to have been shown. */
        public Attachment(UUID id, @Nullable String symbol, String title, String path) {
            this(id, symbol, title, path, List.of());
        }
    }

    /**
     * A version that was looked at under the item.
     *
     * @param language its language
     * @param version its number
     * @param newer whether there is a newer one in that language
     * @param path address where it can be read, without a leading slash
     */
    record Shown(LanguageTag language, int version, boolean newer, String path) {}
}
