package org.rapporteur.meetings;

import java.util.List;

/** Implemented by features that know what a meeting still lacks. */
public interface MissingSource {

    /** What is missing, as far as the reader may know it and do something about it; the most urgent first. */
    List<Missing> of(MeetingId meeting);
}
