package org.rapporteur.papers.rest;

import java.nio.charset.StandardCharsets;
import org.rapporteur.papers.FileToSend;
import org.rapporteur.papers.PreviewToSend;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
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
        return ResponseEntity.ok()
                .contentType(mediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .eTag("\"" + file.sha256() + "\"")
                .lastModified(file.storedAt())
                .body(new FileSystemResource(file.path()));
    }

    /** What was drawn by us or is only ever handed to the viewer: shown in place, by the portal's own pages alone. */
    static ResponseEntity<Resource> inPlace(PreviewToSend preview) {
        return ResponseEntity.ok()
                .contentType(mediaType(preview.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .body(new InputStreamResource(preview.content().get()));
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
