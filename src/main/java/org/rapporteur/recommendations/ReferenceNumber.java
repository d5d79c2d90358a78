package org.rapporteur.recommendations;

/** Numbers of recommendations: the edition in Roman figures, a stroke, the running number, such as "II/4". */
final class ReferenceNumber {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] FIGURES = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private ReferenceNumber() {}

    static String of(int edition, int running) {
        return roman(edition) + "/" + running;
    }

    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var roman = new StringBuilder();
        var rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(FIGURES[i]);
            }
        }
        return roman.toString();
    }
}
