package org.rapporteur.walk;

import java.util.UUID;

/** Words nobody wrote before, so that finding one means finding the thing it was written in. */
final class Words {

    private Words() {}

    static String fresh() {
        var letters = new StringBuilder("zq");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(14)
                .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
        return letters.append('o').toString();
    }
}
