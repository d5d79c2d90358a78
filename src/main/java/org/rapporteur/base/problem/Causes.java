package org.rapporteur.base.problem;

import java.util.Objects;
import java.util.stream.Stream;

/** What lies behind a failure. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The failure itself first, then what caused it, and so on; a circle ends too. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
