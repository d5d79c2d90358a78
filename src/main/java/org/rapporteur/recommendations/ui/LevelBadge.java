package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.recommendations.Level;

/** A level in one character: colour and letter for the eye, words for everybody else. */
public final class LevelBadge extends Span {

    /** A level that was verified. */
    public LevelBadge(Level level) {
        this(level, false);
    }

    /** @param unverified whether it is only reported; drawn with a dashed edge */
    public LevelBadge(Level level, boolean unverified) {
        addClassNames("lv", css(level));
        if (unverified) {
            addClassName("lv-unverified");
        }
        var letter = new Span(level.letter());
        letter.getElement().setAttribute("aria-hidden", "true");
        var words = getTranslation("recommendations.level." + level);
        var spoken = new Span(
                unverified ? words + ", " + getTranslation("recommendations.unverified") : words);
        spoken.addClassName("sr-only");
        getElement().setAttribute("title", spoken.getText());
        add(letter, spoken);
    }

    /** Marks in a corner that what was reported differs from what was found. */
    LevelBadge notched() {
        var notch = new Span();
        notch.addClassName("lv-notch");
        notch.getElement().setAttribute("aria-hidden", "true");
        add(notch);
        return this;
    }

    /** Class name of a level's colours in the style sheet. */
    static String css(Level level) {
        return switch (level) {
            case FULLY -> "F";
            case LARGELY -> "L";
            case PARTLY -> "P";
            case NOT_STARTED -> "N";
            case CONTRARY -> "C";
            case NO_INFORMATION -> "Q";
            case NOT_ASSESSED -> "A";
            case NOT_APPLICABLE -> "X";
        };
    }
}
