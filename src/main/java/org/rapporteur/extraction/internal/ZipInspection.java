package org.rapporteur.extraction.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.IntakeLimits;
import org.rapporteur.extraction.Refusal.Reason;

/**
 * Looks whether an archive, or an office file which is one inside, is safe to unpack: first at what its directory
 * says, then by unpacking it into nothing and counting, because a directory can lie. Archives inside it share one
 * budget with it.
 */
final class ZipInspection {

    /** Below this an entry is no bomb, however well it packs: a page of blanks packs a thousandfold. */
    private static final long HARMLESS = 1 << 20;

    /** Uncompressed pictures of office files pack many hundredfold and mean no harm. */
    private static final long HARMLESS_PICTURE = 32 << 20;

    private static final Set<String> ROOMY_PICTURES = Set.of("emf", "wmf", "bmp", "dib", "tif", "tiff");

    /** However the inner files call themselves, deeper than this nobody packs. */
    private static final int DEEPEST = 6;

    private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:).*", Pattern.DOTALL);
    private static final int MARK = 512;

    private final IntakeLimits limits;
    private final Sniffer sniffer;
    private long unpackedLeft;
    private int entriesLeft;

    ZipInspection(IntakeLimits limits, Sniffer sniffer) {
        this.limits = limits;
        this.sniffer = sniffer;
        this.unpackedLeft = limits.unpacked().toBytes();
        this.entriesLeft = limits.entries();
    }

    /** Whether what is inside counts: an archive of papers, or the parts of one office file. */
    enum Content {
        FILES,
        PARTS
    }

    /** Checks an archive and gives its entries; throws the refusal, or that it is damaged. */
    List<ZipDirectory.Entry> check(Path file, Content content) throws IOException, Refused {
        return check(file, content, content == Content.FILES ? 1 : 0, 1, "");
    }

    private List<ZipDirectory.Entry> check(Path file, Content content, int level, int depth, String within)
            throws IOException, Refused {
        if (level > limits.nesting() || depth > DEEPEST) {
            throw new Refused(Reason.ARCHIVE_NESTED, "entry", within, "limit", Integer.toString(limits.nesting()));
        }
        List<ZipDirectory.Entry> entries = entries(file);
        declared(entries, Files.size(file));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            for (ZipDirectory.Entry entry : entries) {
                if (content == Content.FILES) {
                    refuseByName(entry);
                }
                if (!entry.folder() && entry.canBeUnpacked()) {
                    unpack(open, entry, content, level, depth);
                }
            }
        }
        return entries;
    }

    private List<ZipDirectory.Entry> entries(Path file) throws IOException, Refused {
        try {
            List<ZipDirectory.Entry> entries = ZipDirectory.entries(file, entriesLeft);
            entriesLeft -= entries.size();
            return entries;
        } catch (ZipDirectory.TooManyEntries many) {
            throw new Refused(
                    Reason.ARCHIVE_TOO_MANY_ENTRIES,
                    "entries",
                    Integer.toString(limits.entries() - entriesLeft + many.entries()),
                    "limit",
                    Integer.toString(limits.entries()));
        }
    }

    private void declared(List<ZipDirectory.Entry> entries, long size) throws Refused {
        long unpacked = 0;
        long packed = 0;
        for (ZipDirectory.Entry entry : entries) {
            if (entry.link() || ABSOLUTE.matcher(entry.name()).matches() || climbs(entry.name())) {
                throw new Refused(Reason.ARCHIVE_BAD_PATH, "entry", entry.name());
            }
            unpacked += entry.unpacked();
            packed += entry.packed();
            int ratio = isXml(entry.name()) ? limits.xmlRatio() : limits.ratio();
            if (entry.unpacked() > harmless(entry.name()) && entry.unpacked() > entry.packed() * ratio) {
                throw new Refused(
                        Reason.ARCHIVE_BOMB,
                        "entry",
                        entry.name(),
                        "ratio",
                        Long.toString(entry.unpacked() / Math.max(1, entry.packed())),
                        "limit",
                        Integer.toString(ratio));
            }
        }
        if (unpacked > unpackedLeft) {
            throw tooMuch("", unpacked);
        }
        if (packed > size) {
            // Entries that share their bytes: the way to hide a bomb from a look at each entry alone.
            throw tooMuch("", packed);
        }
    }

    /** Unpacks an entry into nothing, or into a file of its own when it is an archive again, and counts. */
    private void unpack(RandomAccessFile open, ZipDirectory.Entry entry, Content content, int level, int depth)
            throws IOException, Refused {
        try (InputStream unpacked = stream(open, entry)) {
            byte[] head = unpacked.readNBytes(MARK);
            if (content == Content.FILES) {
                refuseByContent(entry, head);
            }
            boolean archive = isArchive(head);
            Path copy = archive ? Files.createTempFile("rapporteur-intake-", ".zip") : null;
            try {
                count(entry, head.length, unpacked, head, copy);
                if (copy != null) {
                    inner(copy, entry, content, level, depth);
                }
            } finally {
                if (copy != null) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    private void count(ZipDirectory.Entry entry, long already, InputStream unpacked, byte[] head, @Nullable Path copy)
            throws IOException, Refused {
        byte[] buffer = new byte[1 << 16];
        long total = already;
        try (OutputStream out = copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy)) {
            out.write(head);
            for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
                total += n;
                if (total > entry.unpacked() || total > unpackedLeft) {
                    throw tooMuch(entry.name(), total);
                }
                out.write(buffer, 0, n);
            }
        }
        if (total > entry.unpacked()) {
            throw tooMuch(entry.name(), total);
        }
        unpackedLeft -= total;
    }

    private void inner(Path copy, ZipDirectory.Entry entry, Content content, int level, int depth)
            throws IOException, Refused {
        boolean office = Formats.named(entry.name())
                .map(Formats.Format::build)
                .filter(build -> build == Formats.Build.OFFICE_OPEN_XML || build == Formats.Build.OPEN_DOCUMENT)
                .isPresent();
        boolean files = content == Content.FILES && !office;
        try {
            check(copy, files ? Content.FILES : Content.PARTS, files ? level + 1 : level, depth + 1, entry.name());
        } catch (ZipDirectory.Damaged damaged) {
            if (files) {
                throw damaged;
            }
            // An office file in an archive that is damaged is the reader's business, it is not unpacked by a person.
        }
    }

    private void refuseByName(ZipDirectory.Entry entry) throws Refused {
        String extension = Formats.extension(entry.name());
        if (!entry.folder() && Suspects.named(extension).isPresent()) {
            throw new Refused(Reason.ARCHIVE_REFUSED_ENTRY, "entry", entry.name(), "found", extension);
        }
    }

    private void refuseByContent(ZipDirectory.Entry entry, byte[] head) throws Refused {
        String found = sniffer.mediaType(head);
        Optional<Reason> kind = Suspects.found(found);
        boolean text = Formats.named(entry.name())
                .filter(format -> format.build() == Formats.Build.TEXT || format.build() == Formats.Build.MESSAGE)
                .isPresent();
        if (kind.isPresent() && !(text && kind.get() == Reason.HTML && !Sniffer.isWebPage(head))) {
            throw new Refused(Reason.ARCHIVE_REFUSED_ENTRY, "entry", entry.name(), "found", found);
        }
    }

    private static InputStream stream(RandomAccessFile open, ZipDirectory.Entry entry) throws IOException {
        open.seek(ZipDirectory.dataOffset(open, entry));
        InputStream packed = new BufferedInputStream(
                new BoundedStream(Channels.newInputStream(open.getChannel()), entry.packed()), 1 << 16);
        return switch (entry.method()) {
            case ZipDirectory.STORED -> packed;
            case ZipDirectory.DEFLATED -> new InflatingStream(packed);
            default -> throw new IllegalArgumentException("method " + entry.method());
        };
    }

    private Refused tooMuch(String entry, long unpacked) {
        return new Refused(
                Reason.ARCHIVE_BOMB,
                "entry",
                entry,
                "unpacked",
                Long.toString(unpacked),
                "limit",
                Long.toString(limits.unpacked().toBytes()));
    }

    private static boolean climbs(String name) {
        return name.indexOf('\0') >= 0 || List.of(name.split("[/\\\\]")).contains("..");
    }

    private static long harmless(String name) {
        return ROOMY_PICTURES.contains(Formats.extension(name)) ? HARMLESS_PICTURE : HARMLESS;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static boolean isArchive(byte[] head) {
        return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Frees the native memory of its inflater when it is closed. */
    private static final class InflatingStream extends InflaterInputStream {

        InflatingStream(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() {
            inf.end();
        }
    }
}
