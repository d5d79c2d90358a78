package org.rapporteur.papers;

import java.util.List;
import org.rapporteur.base.problem.InvalidInput;

/**
 * What a summary for policy-makers says.
 *
 * @param insights what was found, at most 20,000 characters
 * @param meaning what that means for those who decide, at most 20,000 characters
 * @param actions what is proposed to be done, one by one, each at most 4,000 characters
 */
public record PolicySummaryText(String insights, String meaning, List<String> actions) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_ACTION = 4_000;
    private static final int MOST_ACTIONS = 50;

    /** Strips the texts and drops empty actions. */
    public PolicySummaryText {
        insights = insights.strip();
        meaning = meaning.strip();
        actions = actions.stream()
                .map(String::strip)
                .filter(action -> !action.isEmpty())
                .toList();
    }

    /** What is wrong with it: a text is missing or too long, or nothing is proposed. */
    InvalidInput.Check check() {
        return InvalidInput.check()
                .that(!insights.isEmpty(), "insights", "problem.required")
                .that(insights.length() <= LONGEST, "insights", "problem.too-long", LONGEST)
                .that(!meaning.isEmpty(), "meaning", "problem.required")
                .that(meaning.length() <= LONGEST, "meaning", "problem.too-long", LONGEST)
                .that(!actions.isEmpty(), "actions", "problem.required")
                .that(actions.size() <= MOST_ACTIONS, "actions", "problem.too-long", MOST_ACTIONS)
                .that(
                        actions.stream().allMatch(action -> action.length() <= LONGEST_ACTION),
                        "actions",
                        "problem.too-long",
                        LONGEST_ACTION);
    }
}
