package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extraction.Flag;
import org.rapporteur.extraction.IntakeLimits;
import org.rapporteur.extraction.IntakeResult;
import org.rapporteur.extraction.Refusal.Reason;

/** Holds a file's content against its name and against what is never accepted. */
public final class Examination {

    private static final String UNKNOWN = "application/octet-stream";
    private final IntakeLimits limits;
    private final Sniffer sniffer = new Sniffer();
    private final ContentType contentType;

    /** With the limits for files and archives. */
    public Examination(IntakeLimits limits) {
        this.limits = limits;
        this.contentType = new ContentType(sniffer, limits.entries());
    }

    /** Judges a file by its name, its first bytes and, where its format has one, its directory. */
    public IntakeResult examine(String fileName, byte[] head, Path file) {
        String found = head.length == 0 ? UNKNOWN : contentType.of(head, file);
        try {
            return accept(fileName, head, file, found);
        } catch (Refused refused) {
            return IntakeResult.refused(found, refused.refusal(fileName));
        } catch (IOException damaged) {
            return IntakeResult.refused(found, new Refused(Reason.ARCHIVE_DAMAGED).refusal(fileName));
        }
    }

    private IntakeResult accept(String fileName, byte[] head, Path file, String found) throws IOException, Refused {
        if (head.length == 0 || Files.size(file) == 0) {
            throw new Refused(Reason.EMPTY);
        }
        if (Files.size(file) > limits.size().toBytes()) {
            throw new Refused(
                    Reason.TOO_LARGE, "limit", Long.toString(limits.size().toBytes()));
        }
        String extension = Formats.extension(fileName);
        Optional<Formats.Format> named = Formats.named(fileName);
        if (named.isEmpty()) {
            Reason reason =
                    Suspects.named(extension).or(() -> Suspects.found(found)).orElse(Reason.FORMAT_NOT_ACCEPTED);
            throw new Refused(reason, "extension", extension, "named", "." + extension, "found", found);
        }
        Formats.Format format = named.get();
        Set<Flag> flags = switch (format.build()) {
            case PDF -> pdf(format, file, found);
            case OFFICE_OPEN_XML -> officeOpenXml(format, head, file, found);
            case OPEN_DOCUMENT -> openDocument(format, head, file, found);
            case COMPOUND -> compound(format, head, file, found);
            case RICH_TEXT -> same(format, found, Set.of("application/rtf", "text/rtf"));
            case IMAGE -> picture(format, head, file, found);
            case TEXT -> text(format, head, found);
            case MESSAGE -> message(format, head, found);
            case ARCHIVE -> archive(format, head, file, found);
        };
        return IntakeResult.accepted(format.mediaType(), flags);
    }

    private static Set<Flag> pdf(Formats.Format format, Path file, String found) throws IOException, Refused {
        same(format, found, Set.of(format.mediaType()));
        return PdfMarks.flags(file);
    }

    private Set<Flag> officeOpenXml(Formats.Format format, byte[] head, Path file, String found)
            throws IOException, Refused {
        if (CompoundFile.is(head)) {
            return lockedPackage(format, file, found);
        }
        requireZip(format, head, found);
        if (!ZipDirectory.hasEnd(file)) {
            // Cut off on the way: nothing in it can be checked, nothing but the reader process will open it.
            return Set.of();
        }
        List<String> names = names(file, ZipInspection.Content.PARTS);
        boolean declared = names.contains(ContentType.CONTENT_TYPES);
        if (!declared || !ContentType.hasMainPart(names, format)) {
            String folder = format.mark().substring(0, format.mark().indexOf('/') + 1);
            boolean nearly = found.equals(ContentType.ZIP)
                    && (declared || names.stream().anyMatch(name -> name.startsWith(folder)));
            throw nearly
                    ? missing(format, declared ? format.mark() + ".xml" : ContentType.CONTENT_TYPES)
                    : mismatch(format, found);
        }
        return macros(
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")));
    }

    private Set<Flag> openDocument(Formats.Format format, byte[] head, Path file, String found)
            throws IOException, Refused {
        requireZip(format, head, found);
        if (!ZipDirectory.hasEnd(file)) {
            return Set.of();
        }
        List<String> names = names(file, ZipInspection.Content.PARTS);
        boolean undeclared = ContentType.openDocument(head).isEmpty();
        if (!undeclared && !found.equals(format.mark())) {
            throw mismatch(format, found);
        }
        if (!names.contains("content.xml")) {
            throw undeclared ? mismatch(format, found) : missing(format, "content.xml");
        }
        return macros(names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/")));
    }

    private static Set<Flag> compound(Formats.Format format, byte[] head, Path file, String found)
            throws IOException, Refused {
        if (!CompoundFile.is(head)) {
            throw mismatch(format, found);
        }
        Set<String> names = CompoundFile.names(file);
        boolean oldWorkbook = format.extension().equals("xls") && names.contains("Book");
        // An old file with another inside it shows the marks of both; its own is enough.
        if (!names.contains(format.mark()) && !oldWorkbook && !names.contains(CompoundFile.LOCKED_PACKAGE)) {
            throw mismatch(format, found);
        }
        return macros(names.contains("_VBA_PROJECT") || names.contains("_VBA_PROJECT_CUR"));
    }

    /** A new office file under a password wears the coat of an old one. */
    private static Set<Flag> lockedPackage(Formats.Format format, Path file, String found) throws IOException, Refused {
        if (!CompoundFile.names(file).contains(CompoundFile.LOCKED_PACKAGE)) {
            throw mismatch(format, found);
        }
        return Set.of();
    }

    private static Set<Flag> macros(boolean present) {
        return present ? EnumSet.of(Flag.MACROS) : Set.of();
    }

    /** A few thousand bytes can ask whoever shows them for gigabytes; the head says how many. */
    private Set<Flag> picture(Formats.Format format, byte[] head, Path file, String found) throws IOException, Refused {
        same(format, found, Set.of(format.mark()));
        Optional<PictureSize> size = PictureSize.of(head, file);
        if (size.isPresent() && size.get().pixels() > limits.pixels()) {
            throw new Refused(
                    Reason.TOO_MANY_PIXELS,
                    "width",
                    Long.toString(size.get().width()),
                    "height",
                    Long.toString(size.get().height()),
                    "limit",
                    Long.toString(limits.pixels()));
        }
        return Set.of();
    }

    private Set<Flag> archive(Formats.Format format, byte[] head, Path file, String found) throws IOException, Refused {
        requireZip(format, head, found);
        names(file, ZipInspection.Content.FILES);
        return Set.of();
    }

    /** Plain text shows nothing of its own kind; it is enough that it is text, and neither a script nor a web page. */
    private static Set<Flag> text(Formats.Format format, byte[] head, String found) throws Refused {
        boolean page = Sniffer.isWebPage(head);
        boolean mentionsTags = found.equals("text/html") && !page;
        if (page || !mentionsTags && Suspects.found(found).isPresent() || !isText(head, found)) {
            throw mismatch(format, page ? "text/html" : found);
        }
        return Set.of();
    }

    private static Set<Flag> message(Formats.Format format, byte[] head, String found) throws Refused {
        String first = new String(head, 0, Math.min(head.length, 1000), StandardCharsets.ISO_8859_1);
        boolean headers = first.lines().findFirst().orElse("").matches("(?s)^(From |[A-Za-z][A-Za-z0-9-]*:).*");
        if (!headers || !isText(head, found)) {
            throw mismatch(format, found);
        }
        return Set.of();
    }

    private static Set<Flag> same(Formats.Format format, String found, Set<String> wanted) throws Refused {
        if (!wanted.contains(found)) {
            throw mismatch(format, found);
        }
        return Set.of();
    }

    private static void requireZip(Formats.Format format, byte[] head, String found) throws Refused {
        if (!ContentType.isZip(head)) {
            throw mismatch(format, found);
        }
    }

    private List<String> names(Path file, ZipInspection.Content content) throws IOException, Refused {
        return new ZipInspection(limits, sniffer)
                .check(file, content).stream().map(ZipDirectory.Entry::name).toList();
    }

    /** Text by what was found, by a byte-order mark, or because it has no character that text never has. */
    private static boolean isText(byte[] head, String found) {
        return found.equals("message/rfc822")
                || found.equals("application/mbox")
                || Sniffer.isText(found)
                || Sniffer.isWideText(head)
                || found.startsWith("application/") && Sniffer.hasOnlyTextCharacters(head);
    }

    private static Refused mismatch(Formats.Format format, String found) {
        return new Refused(Reason.NAME_CONTENT_MISMATCH, "named", format.mediaType(), "found", found);
    }

    private static Refused missing(Formats.Format format, String part) {
        return new Refused(Reason.REQUIRED_PART_MISSING, "part", part, "named", format.mediaType());
    }
}
