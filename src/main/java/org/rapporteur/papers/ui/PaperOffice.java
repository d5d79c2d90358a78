package org.rapporteur.papers.ui;

import java.time.Clock;
import java.time.Instant;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperZips;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.SymbolPreview;
import org.springframework.stereotype.Component;

/**
 * The services the pages of papers and their dialogs work with, in one hand.
 *
 * @param papers what a reader sees of papers, and their steps
 * @param files their files
 * @param previews what their files look like
 * @param zips their files to take along
 * @param symbols which symbol a paper would get
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
        PaperPreviews previews,
        PaperZips zips,
        SymbolPreview symbols,
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
