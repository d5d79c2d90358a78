package org.rapporteur.papers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper among its revisions, addenda and corrigenda.
 *
 * @param id the paper
 * @param symbol its symbol
 * @param title its title
 * @param state where it is in its life
 * @param superseded whether another took its place
 */
public record FamilyMember(PaperId id, String symbol, String title, PaperState state, boolean superseded) {

    /** As it is stored. */
    FamilyMember(UUID id, String symbol, String title, PaperState state, @Nullable UUID supersededBy) {
        this(new PaperId(id), symbol, title, state, supersededBy != null);
    }
}
