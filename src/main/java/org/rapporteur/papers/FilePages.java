package org.rapporteur.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.TextStructure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The text read from files, by page, with what its blocks are; long pages lie in several parts. */
@Component
class FilePages {

    private static final int PART = 1_000_000;

    private final JdbcTemplate jdbc;

    FilePages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the text of a file in the place of what was read from it before. */
    void replace(UUID version, Reading reading) {
        remove(version);
        List<Object[]> rows = new ArrayList<>();
        for (var page : reading.pages()) {
            var parts = parts(page.text());
            var structure = reading.structures()
                    .getOrDefault(page.number(), TextStructure.NONE)
                    .encoded();
            for (var i = 0; i < parts.size(); i++) {
                rows.add(new Object[] {version, page.number(), i, parts.get(i), i == 0 ? structure : ""});
            }
        }
        jdbc.batchUpdate(
                "insert into file_version_page (file_version_id, number, part, text, structure) values (?, ?, ?, ?, ?)",
                rows);
    }

    /** Forgets the text of a file. */
    void remove(UUID version) {
        jdbc.update("delete from file_version_page where file_version_id = ?", version);
    }

    /** The text of a file, in order. */
    List<PaperText.Page> of(UUID version) {
        List<PaperText.Page> pages = new ArrayList<>();
        jdbc.query(
                "select number, text, structure from file_version_page where file_version_id = ? order by number, part",
                row -> {
                    var number = row.getInt(1);
                    var text = row.getString(2);
                    if (!pages.isEmpty() && pages.getLast().number() == number) {
                        var before = pages.removeLast();
                        pages.add(new PaperText.Page(number, before.text() + text, before.structure()));
                    } else {
                        pages.add(new PaperText.Page(number, text, TextStructure.decoded(row.getString(3))));
                    }
                },
                version);
        return pages;
    }

    /** Never between the two halves of one character. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        var from = 0;
        while (text.length() - from > PART) {
            var to = from + PART;
            if (Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
