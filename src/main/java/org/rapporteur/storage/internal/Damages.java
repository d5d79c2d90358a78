package org.rapporteur.storage.internal;

/** Told what is found broken in the store, and what is whole again. */
public interface Damages {

    /** What can be wrong with a stored file. */
    enum Kind {
        /** Its bytes are not those that were stored. */
        CHANGED,
        /** It is referred to and not there. */
        MISSING
    }

    /** A file is broken; said as often as it is met. */
    void found(String name, Kind kind);

    /** A file is whole again, if it ever was broken. */
    void healed(String name);
}
