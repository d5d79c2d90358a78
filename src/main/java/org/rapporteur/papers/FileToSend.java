package org.rapporteur.papers;

import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/**
 * A file somebody may have, right now.
 *
 * @param content its bytes, verified; of a marked copy made anew whenever they are read
 * @param name the name it was sent with; untrusted text
 * @param mediaType the type found in its content
 * @param size number of bytes of what is stored
 * @param sha256 SHA-256 of what is stored, in hexadecimal digits
 * @param storedAt when it was stored, UTC
 * @param marked whether each page says who got it, so that the bytes are not those of the hash
 */
public record FileToSend(
        Resource content, String name, String mediaType, long size, String sha256, Instant storedAt, boolean marked) {

    private static final String PDF = "application/pdf";
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[^.]{1,12}$");

    /** The same file, in a copy that says who got it. */
    FileToSend markedCopy(Resource copy) {
        return new FileToSend(copy, name, mediaType, size, sha256, storedAt, true);
    }

    /** In its place a PDF of its pages that say who got it. */
    FileToSend markedPages(Resource pages) {
        return new FileToSend(pages, ENDING.matcher(name).replaceFirst("") + ".pdf", PDF, size, sha256, storedAt, true);
    }
}
