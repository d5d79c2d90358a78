package org.rapporteur.exports;

import java.util.List;
import org.rapporteur.exports.internal.PdfStamp;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes on each page of a copy who got it; the original is never touched. Whoever calls has decided what the reader may see. */
@Service
@PreAuthorize("permitAll()")
public class Marks {

    /** The largest PDF that is marked, in bytes; the whole of it is held while that is done. */
    public static final long LARGEST = 30L << 20;

    Marks() {}

    /**
     * A copy with these lines on each page.
     *
     * @param pdf the bytes of a PDF that the reader process could read
     * @param lines short lines of any script; who, when, which code
     * @throws NotMarkable when it is locked, damaged or too long
     */
    public byte[] onEachPage(byte[] pdf, List<String> lines) throws NotMarkable {
        return PdfStamp.stamp(pdf, lines);
    }
}
