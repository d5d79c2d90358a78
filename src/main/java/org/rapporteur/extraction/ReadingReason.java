package org.rapporteur.extraction;

/** Why a reading did not give all of the text. */
public enum ReadingReason {
    /** Nothing to explain. */
    NONE,
    /** More text than is kept; fact {@code limit} in characters. */
    WRITE_LIMIT,
    /**
     * Parts inside could not be read; facts {@code parts}, {@code unreadable} and {@code names}, and {@code limit} when
     * there were more parts than are read.
     */
    PARTS_UNREADABLE,
    /** The text came out in a doubtful order or with replaced characters; fact {@code kind}: {@code order} or {@code replaced}. */
    SUSPICIOUS_TEXT,
    /** Pictures of pages without text; fact {@code pages} where known. */
    SCAN,
    /** A password is needed. */
    PASSWORD,
    /** Stopped at the time limit; fact {@code seconds}. */
    TIMEOUT,
    /** The file made the reader process end. */
    CRASHED,
    /** The file made the reader process exhaust its memory. */
    OUT_OF_MEMORY,
    /** The file is damaged; fact {@code detail}: {@code end-missing} or {@code broken}. */
    DAMAGED,
    /** No reader for this kind of file. */
    UNSUPPORTED,
    /** A virus check found something; fact {@code found}. */
    VIRUS,
    /** Of a part: its kind would not be accepted as a file either. */
    NOT_ACCEPTED,
    /** Of a part: it lies deeper in other files than is read. */
    TOO_DEEP,
    /** The whole portal stopped twice in the middle of it; what did it may have been another thing than the file. */
    PORTAL_STOPPED,
    /** What is stored is no longer what came, or is gone; nothing is said about the file as it came. */
    STORED_FILE_DAMAGED,
    /** The reader process is missing or does not start; fact {@code detail}. Nothing is said about the file. */
    READER_UNAVAILABLE
}
