package org.rapporteur.recommendations;

import org.rapporteur.base.LocalizedText;

/**
 * One lettered part of a recommendation, to write.
 *
 * @param label such as "(a)"; brackets are added where they are missing, an empty one is lettered by its place
 * @param text what the part says
 */
public record PartForm(String label, LocalizedText text) {

    /** Reads the label in the form it is shown in. */
    public PartForm {
        var bare = label.strip().replaceAll("^\\(|\\)$", "");
        label = bare.isEmpty() ? "" : "(" + bare + ")";
    }
}
