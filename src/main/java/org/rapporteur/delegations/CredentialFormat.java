package org.rapporteur.delegations;

import java.util.Arrays;
import java.util.Optional;

/** What a scanned note verbale may come as, told by its first bytes and never by its name. */
enum CredentialFormat {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final int[] magic;

    CredentialFormat(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    /** The format whose mark these bytes begin with. */
    static Optional<CredentialFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(one -> one.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
