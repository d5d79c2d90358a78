package org.rapporteur.papers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Flag;

/** A file that came in, was judged and is stored, but belongs to no paper yet; only {@link PaperFiles} makes one. */
public final class ReceivedFile {

    private final String name;
    private final String sha256;
    private final long size;
    private final String mediaType;
    private final @Nullable String declaredMediaType;
    private final Set<Flag> flags;

    ReceivedFile(
            String name,
            String sha256,
            long size,
            String mediaType,
            @Nullable String declaredMediaType,
            Set<Flag> flags) {
        this.name = name;
        this.sha256 = sha256;
        this.size = size;
        this.mediaType = mediaType;
        this.declaredMediaType = declaredMediaType;
        this.flags = Set.copyOf(flags);
    }

    /** The name it was sent with; untrusted text, at most 400 characters. */
    public String name() {
        return name;
    }

    /** SHA-256 of its bytes in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** The type found in its content. */
    public String mediaType() {
        return mediaType;
    }

    /** The type its sender claimed. */
    public @Nullable String declaredMediaType() {
        return declaredMediaType;
    }

    /** What to know before opening it. */
    public Set<Flag> flags() {
        return flags;
    }

    /** A file's name as its sender calls it, without what deceives a reader or breaks a line; also of one that is refused. */
    public static String harmlessName(String name) {
        return FileNames.clean(name);
    }
}
