package org.rapporteur.extraction;

import java.util.List;

/**
 * How the drawing of office files is.
 *
 * @param state whether their pages are drawn
 * @param fences what holds LibreOffice in, each with whether it is in force on this machine; empty where it draws nothing
 */
public record DrawerHealth(State state, List<ReaderHealth.Fence> fences) {

    /** Whether pages of office files are drawn. */
    public enum State {
        /** There is no LibreOffice; office files are shown as text. */
        ABSENT,
        /** It is there and was not tried yet. */
        UNTRIED,
        /** It is there, and was seen to leave alone what a file only points to. */
        CLOSED,
        /** The same of all but RTF and the old formats of Word, which are shown as text. */
        PARTLY,
        /** It made no pages of a text of ours, so it is given no file until it does; office files are shown as text. */
        FAILED,
        /** It follows what a file points to, so it is given none; office files are shown as text. */
        OPEN;

        /** Whether it is there and is given no file all the same. */
        public boolean isOff() {
            return this == FAILED || this == OPEN;
        }
    }

    public DrawerHealth {
        fences = List.copyOf(fences);
    }
}
