package org.rapporteur.recommendations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.MeetingRole;

/** Who may see a text: those who write it, then those who take part, then everyone. */
final class TextCircles {

    private static final List<MeetingRole> WRITERS =
            List.of(MeetingRole.ORGANISER, MeetingRole.CHAIR, MeetingRole.RAPPORTEUR);

    private TextCircles() {}

    /**
     * The circles a text is open to.
     *
     * @param adopted whether it was adopted, whatever became of it since
     * @param published whether the public page of its meeting is open
     */
    static Set<String> of(UUID meeting, TextState state, boolean adopted, boolean published) {
        var open = new HashSet<String>();
        open.add(AccessTokens.SECRETARIAT);
        WRITERS.forEach(role -> open.add(AccessTokens.meeting(meeting, role)));
        if (state == TextState.TABLED) {
            open.add(AccessTokens.meeting(meeting));
        }
        if (adopted) {
            open.add(AccessTokens.SIGNED_IN);
            if (published) {
                open.add(AccessTokens.PUBLIC);
            }
        }
        return open;
    }
}
