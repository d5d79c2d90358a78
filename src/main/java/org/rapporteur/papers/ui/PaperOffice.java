package org.rapporteur.papers.ui;

import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperZips;
import org.rapporteur.papers.Papers;
import org.rapporteur.papers.SymbolPreview;
import org.springframework.stereotype.Component;

/**
 * The services the pages of papers and their dialogs work with, in one hand.
 *
 * @param papers what a reader sees of papers, and their steps
 * @param files their files
 * @param zips their files to take along
 * @param symbols which symbol a paper would get
 * @param parties States and organisations
 * @param meetings the meetings they are for
 * @param agenda the items they belong to
 */
@Component
record PaperOffice(
        Papers papers,
        PaperFiles files,
        PaperZips zips,
        SymbolPreview symbols,
        Parties parties,
        Meetings meetings,
        Agenda agenda) {}
