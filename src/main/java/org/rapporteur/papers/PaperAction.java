package org.rapporteur.papers;

/** What a reader may do to a paper. */
public enum PaperAction {
    /** Change its title and details. */
    CHANGE,
    /** Add a language or a new version. */
    ADD_VERSION,
    /** Hand in a revision, an addendum or a corrigendum of it. */
    CONTINUE,
    /** Say that a language is expected. */
    EXPECT_LANGUAGE,
    /** Say under which item of the agenda a version was shown. */
    PIN,
    /** Correct its symbol. */
    CORRECT_SYMBOL,
    /** Accept it for the meeting. */
    ACCEPT,
    /** Give it back to its submitter with a reason. */
    GIVE_BACK,
    /** Distribute it. */
    ISSUE,
    /** Withdraw it. */
    WITHDRAW,
    /** Have a file read once more. */
    READ_AGAIN,
    /** See who read it. */
    SEE_TRAIL
}
