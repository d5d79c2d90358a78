package org.rapporteur.papers.ui;

import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperLanguages;
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
 * @param zips their files to take along
 * @param glimpses first looks into files
 * @param symbols which symbol a paper would get
 * @param languages in which languages papers are there and due
 * @param versions versions beside each other
 * @param parties States and organisations
 * @param meetings the meetings they are for
 * @param agenda the items they belong to
 */
@Component
record PaperOffice(
        Papers papers,
        PaperFiles files,
        Uploads uploads,
        PaperZips zips,
        GlimpseDesk glimpses,
        SymbolPreview symbols,
        PaperLanguages languages,
        PaperVersions versions,
        Parties parties,
        Meetings meetings,
        Agenda agenda) {}
