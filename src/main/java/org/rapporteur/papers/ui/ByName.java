package org.rapporteur.papers.ui;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Names of files as people order them: whatever the case, and "item 9" before "item 10". */
final class ByName implements Comparator<String> {

    private static final Pattern PARTS = Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");

    @Override
    public int compare(String one, String other) {
        var left = PARTS.split(one);
        var right = PARTS.split(other);
        for (var i = 0; i < Math.min(left.length, right.length); i++) {
            var order = part(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int part(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            var left = one.replaceFirst("^0+(?=.)", "");
            var right = other.replaceFirst("^0+(?=.)", "");
            return left.length() == right.length()
                    ? left.compareTo(right)
                    : Integer.compare(left.length(), right.length());
        }
        return one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }
}
