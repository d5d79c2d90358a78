package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.MeetingId;

/** "I am leaving for the airport": the papers of a list as one archive, or only what is new since the last time. */
class ZipLinks extends Div {

    private static final String CHANGED = "changed=true";

    ZipLinks(MeetingId meeting, PaperAddress address, @Nullable Instant last) {
        addClassName("bar-line");
        var query = address.onPage(0).parameters().getQueryString();
        var file = "files/meetings/" + meeting + "/papers.zip";
        add(link(
                query.isEmpty() ? file : file + "?" + query,
                getTranslation(address.isFiltered() ? "papers.zip.these" : "papers.zip.all")));
        if (last != null && !address.isFiltered()) {
            var date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(getLocale())
                    .withZone(ZoneId.of("UTC"));
            add(link(file + "?" + CHANGED, getTranslation("papers.zip.changed", date.format(last) + " UTC")));
        }
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
