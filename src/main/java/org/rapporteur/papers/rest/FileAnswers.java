package org.rapporteur.papers.rest;

import java.nio.charset.StandardCharsets;
import org.rapporteur.papers.FileToSend;
import org.rapporteur.papers.PreviewToSend;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file as an answer that no browser runs, shows in place or keeps; ranges are answered by Spring. */
final class FileAnswers {

    private static final String UNRESERVED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`|~";

    private FileAnswers() {}

    static ResponseEntity<Resource> of(FileToSend file) {
        var answer =
                ResponseEntity.ok().contentType(mediaType(file.mediaType())).headers(headers(file.name()));
        if (!file.marked()) {
            answer.eTag("\"" + file.sha256() + "\"").lastModified(file.storedAt());
        }
        return answer.body(file.content());
    }

    /** What every file goes out with, so that no browser runs, shows in place or keeps it. */
    static HttpHeaders headers(String name) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        return headers;
    }

    /** What was drawn by us or is only ever handed to the viewer: shown in place, by the portal's own pages alone. */
    static ResponseEntity<Resource> inPlace(PreviewToSend preview) {
        var headers = headers("preview");
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline");
        return ResponseEntity.ok()
                .contentType(mediaType(preview.mediaType()))
                .headers(headers)
                .body(preview.content());
    }

    private static MediaType mediaType(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** Both forms of RFC 6266: a plain name for old readers, the true one by RFC 8187. */
    static String disposition(String name) {
        var plain = new StringBuilder();
        name.codePoints()
                .forEach(character -> plain.appendCodePoint(
                        character < 0x20 || character > 0x7e || "\"\\%/;".indexOf(character) >= 0 ? '_' : character));
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (UNRESERVED.indexOf(character) >= 0) {
                text.append(character);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            }
        }
        return text.toString();
    }
}
