package org.rapporteur.papers;

import org.rapporteur.base.LanguageTag;

/** Where browsers find the files of papers. */
public final class FileAddress {

    private FileAddress() {}

    /** Address of a file, without a leading slash. */
    public static String of(PaperId paper, LanguageTag language, int version) {
        return "files/papers/" + paper + "/" + language + "/" + version;
    }
}
