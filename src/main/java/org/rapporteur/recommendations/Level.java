package org.rapporteur.recommendations;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far something recommended was carried out: the portal's own scale, each level with a letter and most with a rank. */
public enum Level {
    /** All of it is done. */
    FULLY("F", 4),
    /** Most of it is done; only minor matters are missing. */
    LARGELY("L", 3),
    /** Some of it is done; major matters are missing. */
    PARTLY("P", 2),
    /** Nothing is done yet. */
    NOT_STARTED("N", 0),
    /** What was done goes against it. */
    CONTRARY("!", -1),
    /** Nobody reported, or the report tells nothing: not the same as not started. */
    NO_INFORMATION("?", null),
    /** Nobody has looked at it yet. */
    NOT_ASSESSED("…", null),
    /** It does not concern this addressee; it leaves the denominator. */
    NOT_APPLICABLE("–", null);

    private static final Set<Level> UNKNOWN = EnumSet.of(NO_INFORMATION, NOT_ASSESSED);

    private final String letter;
    private final OptionalInt rank;

    Level(String letter, @Nullable Integer rank) {
        this.letter = letter;
        this.rank = rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** The one character that stands for the level where there is no room, also without colour. */
    public String letter() {
        return letter;
    }

    /** Place on the common scale, −1 to 4; empty where the level says nothing about progress. */
    public OptionalInt rank() {
        return rank;
    }

    /** Whether an addressee may report it: all that say something. */
    public boolean reportable() {
        return !UNKNOWN.contains(this);
    }

    /** Whether the secretariat may find it: anything but "not assessed". */
    public boolean verifiable() {
        return this != NOT_ASSESSED;
    }

    /** The levels an addressee chooses from, the best first. */
    public static List<Level> reportableLevels() {
        return List.of(values()).stream().filter(Level::reportable).toList();
    }

    /** The levels the secretariat chooses from, the best first. */
    public static List<Level> verifiableLevels() {
        return List.of(values()).stream().filter(Level::verifiable).toList();
    }
}
