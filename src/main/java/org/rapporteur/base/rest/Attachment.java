package org.rapporteur.base.rest;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: always to be saved, never shown in the portal's own name, kept by no cache on the way. */
public final class Attachment {

    private Attachment() {}

    /**
     * A stored or streamed file.
     *
     * @param name name to save it under, in any script (RFC 6266, RFC 8187)
     * @param mediaType its type; what is none is sent as plain bytes
     * @param content the bytes; a resource that can be read twice also answers ranges
     */
    public static ResponseEntity<Resource> of(String name, String mediaType, Resource content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type(mediaType))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .body(content);
    }

    /** A file that was just made. */
    public static ResponseEntity<Resource> of(String name, String mediaType, byte[] content) {
        return of(name, mediaType, new ByteArrayResource(content));
    }

    private static MediaType type(String mediaType) {
        try {
            return MediaType.parseMediaType(mediaType);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
