package org.rapporteur.base.problem;

import java.util.List;
import java.util.UUID;

/** The thing is in a state that does not allow this, or another like it is already there (HTTP 409). */
public final class Conflict extends Problem {

    private final transient List<UUID> things;

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public Conflict(String key, Object... arguments) {
        this(List.of(), key, arguments);
    }

    private Conflict(List<UUID> things, String key, Object... arguments) {
        super(key, arguments);
        this.things = List.copyOf(things);
    }

    /** A conflict with things the reader may see, which are named by their ids too. */
    public static Conflict with(List<UUID> things, String key, Object... arguments) {
        return new Conflict(things, key, arguments);
    }

    /** The things in the way, as far as the reader may see them. */
    public List<UUID> things() {
        return things;
    }
}
