package org.rapporteur.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.exports.Manuscript.Block;
import org.rapporteur.exports.Manuscript.Grid;
import org.rapporteur.exports.Manuscript.Heading;
import org.rapporteur.exports.Manuscript.PageBreak;
import org.rapporteur.exports.Manuscript.Paragraph;

/** Reads the plain-text form of a manuscript. */
final class ManuscriptReader {

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private ManuscriptReader() {}

    static Manuscript read(LanguageTag language, String text) {
        var lines = text.strip().lines().toList();
        var reader = new ManuscriptReader();
        lines.stream().skip(1).forEach(reader::take);
        reader.endParagraph();
        reader.endTable();
        return new Manuscript(language, lines.getFirst().strip(), List.copyOf(reader.blocks));
    }

    private void take(String raw) {
        var line = raw.strip();
        if (!line.contains(" | ")) {
            endTable();
        }
        if (line.isEmpty()) {
            endParagraph();
        } else if (line.equals("---")) {
            endParagraph();
            blocks.add(new PageBreak());
        } else if (line.startsWith("# ")) {
            endParagraph();
            blocks.add(new Heading(line.substring(2)));
        } else if (line.contains(" | ")) {
            endParagraph();
            rows.add(Arrays.stream(line.split(" \\| ")).map(String::strip).toList());
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(List.copyOf(rows)));
            rows.clear();
        }
    }
}
