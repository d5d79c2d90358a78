package org.rapporteur.papers.ui;

import java.util.List;
import org.rapporteur.base.ui.Row;
import org.rapporteur.papers.PaperSummary;

/** Implemented by a feature in which papers are used, such as the one whose recommendations come from them. */
public interface PaperUse {

    /** A line for each thing the reader may see in which the paper is used. */
    List<Row> of(PaperSummary paper);
}
