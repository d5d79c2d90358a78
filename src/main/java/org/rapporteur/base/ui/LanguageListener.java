package org.rapporteur.base.ui;

import java.util.Locale;

/** Whoever must remember the language a person chose. */
@FunctionalInterface
public interface LanguageListener {

    /** Somebody chose to read the interface in this language. */
    void languageChosen(Locale language);
}
