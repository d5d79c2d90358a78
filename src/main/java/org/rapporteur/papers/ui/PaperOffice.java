package org.rapporteur.papers.ui;

import java.time.Clock;
import java.time.Instant;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperLanguages;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperSymbols;
import org.rapporteur.papers.PaperVersions;
import org.rapporteur.papers.PaperZips;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.SymbolPreview;
import org.rapporteur.papers.Uploads;
import org.springframework.stereotype.Component;

/**
 * The services the pages of papers and their dialogs work with, in one hand.
 *
 * @param papers what a reader sees of papers, and their steps
 * @param files their files
 * @param uploads large files that come in parts
 * @param previews what their files look like
 * @param zips their files to take along
 * @param glimpses first looks into files
 * @param symbols which symbol a paper would get
 * @param corrections corrects symbols
 * @param languages in which languages papers are there and due
 * @param versions versions beside each other
 * @param parties States and organisations
 * @param meetings the meetings they are for
 * @param agenda the items they belong to
 * @param actor who is signed in
 * @param clock what time it is
 */
@Component
record PaperOffice(
        Papers papers,
        PaperFiles files,
        Uploads uploads,
        PaperPreviews previews,
        PaperZips zips,
        GlimpseDesk glimpses,
        SymbolPreview symbols,
        PaperSymbols corrections,
        PaperLanguages languages,
        PaperVersions versions,
        Parties parties,
        Meetings meetings,
        Agenda agenda,
        CurrentActor actor,
        Clock clock) {

    /** Name of whoever looks; empty for a visitor. */
    String readerName() {
        return actor.get().map(Actor::displayName).orElse("");
    }

    Instant now() {
        return clock.instant();
    }
}
