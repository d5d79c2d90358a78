package org.rapporteur.papers;

/** What stands on the copy of a file that goes out, so that a page that turns up elsewhere can be traced. */
public enum CopyMark {
    /** Nothing: the paper is public. */
    NOT_NEEDED,
    /** Who got it, when, and a code, on each page. */
    ON_EACH_PAGE,
    /** The same, on each page of a PDF made of it, which goes out in its place. */
    ON_PAGES_MADE_OF_IT,
    /** Nothing, though the paper is not public: the file cannot be marked, and the trail alone says who took it. */
    IMPOSSIBLE;

    /** Whether the bytes that go out are not those that were stored. */
    public boolean isMarked() {
        return this == ON_EACH_PAGE || this == ON_PAGES_MADE_OF_IT;
    }
}
