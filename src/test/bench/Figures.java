import java.util.Locale;

/** Says what was measured, a line each, and remembers whether every limit held. */
final class Figures {

    private boolean allHold = true;

    /** Whether every limit held so far. */
    boolean allHold() {
        return allHold;
    }

    /** A figure without a limit. */
    void figure(String what, double measured, String unit) {
        System.out.printf(Locale.ROOT, "%-62s %8.2f %s%n", what, measured, unit);
    }

    /** A figure that holds when it is no smaller than its limit. */
    void atLeast(String what, double measured, double limit, String unit) {
        report(what, measured, limit, unit, measured >= limit);
    }

    /** A figure that holds when it is no larger than its limit. */
    void atMost(String what, double measured, double limit, String unit) {
        report(what, measured, limit, unit, measured <= limit);
    }

    private void report(String what, double measured, double limit, String unit, boolean holds) {
        allHold &= holds;
        System.out.printf(
                Locale.ROOT,
                "%-62s %8.2f %-3s limit %7.2f %-3s %s%n",
                what,
                measured,
                unit,
                limit,
                unit,
                holds ? "holds" : "DOES NOT HOLD");
    }
}
