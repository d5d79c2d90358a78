package org.rapporteur.extraction.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an archive's central directory and nothing else, with the modes of the entries, which the JDK's own reader
 * does not show.
 */
final class ZipDirectory {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;
    private static final int LONGEST_TAIL = END_LENGTH + 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LARGEST_DIRECTORY = 32 << 20;
    private static final int UNIX = 3;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int KIND_OF_FILE = 0170000;
    private static final short WIDE = 1;

    /**
     * An entry as the directory declares it.
     *
     * @param name as it stands there
     * @param packed bytes in the archive
     * @param unpacked bytes it says it unpacks to
     * @param method how it is packed
     * @param locked whether it needs a password
     * @param link whether it is a symbolic link
     * @param offset where its local header is
     */
    record Entry(String name, long packed, long unpacked, int method, boolean locked, boolean link, long offset) {

        boolean folder() {
            return name.endsWith("/");
        }

        /** Whether it can be looked into: not under a password, and packed in a way that is still in use. */
        boolean canBeUnpacked() {
            return !locked && (method == STORED || method == DEFLATED);
        }
    }

    /** The directory cannot be read. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String what) {
            super(what);
        }
    }

    /** There are more entries than the caller wants. */
    static final class TooManyEntries extends IOException {
        private static final long serialVersionUID = 1L;
        private final int entries;

        TooManyEntries(int entries) {
            super(entries + " entries");
            this.entries = entries;
        }

        int entries() {
            return entries;
        }
    }

    private ZipDirectory() {}

    /** Whether the archive's end record is there. */
    static boolean hasEnd(Path file) throws IOException {
        return FileEnd.tailContains(file, LONGEST_TAIL, END);
    }

    /** The entries in the directory's order; throws when there are more than so many, or the directory is not sound. */
    static List<Entry> entries(Path file, int most) throws IOException {
        byte[] tail = FileEnd.tail(file, LONGEST_TAIL);
        int at = FileEnd.indexInTail(tail, END);
        if (at < 0 || tail.length - at < END_LENGTH) {
            throw new Damaged("no end record");
        }
        ByteBuffer end = little(tail).position(at);
        int count = Short.toUnsignedInt(end.getShort(at + 10));
        long length = Integer.toUnsignedLong(end.getInt(at + 12));
        long offset = Integer.toUnsignedLong(end.getInt(at + 16));
        if (count > most) {
            throw new TooManyEntries(count);
        }
        if (length > LARGEST_DIRECTORY) {
            throw new Damaged("a directory of " + length + " bytes");
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] directory = new byte[(int) length];
            open.seek(offset);
            open.readFully(directory);
            return entries(little(directory), count, most);
        } catch (EOFException beyond) {
            throw new Damaged("the directory lies outside the file");
        }
    }

    /** Where an entry's packed bytes begin, as its local header says. */
    static long dataOffset(RandomAccessFile open, Entry entry) throws IOException {
        byte[] header = new byte[LOCAL_LENGTH];
        open.seek(entry.offset());
        try {
            open.readFully(header);
        } catch (EOFException beyond) {
            throw new Damaged("an entry lies outside the file");
        }
        ByteBuffer local = little(header);
        if (local.getInt(0) != LOCAL) {
            throw new Damaged("an entry has no header");
        }
        return entry.offset()
                + LOCAL_LENGTH
                + Short.toUnsignedInt(local.getShort(26))
                + Short.toUnsignedInt(local.getShort(28));
    }

    private static List<Entry> entries(ByteBuffer directory, int count, int most) throws IOException {
        List<Entry> entries = new ArrayList<>(count);
        while (directory.remaining() >= ENTRY_LENGTH && directory.getInt(directory.position()) == ENTRY) {
            if (entries.size() == most) {
                throw new TooManyEntries(entries.size() + 1);
            }
            entries.add(entry(directory));
        }
        if (entries.size() != count) {
            throw new Damaged("the directory names " + entries.size() + " entries of " + count);
        }
        return entries;
    }

    private static Entry entry(ByteBuffer directory) throws IOException {
        int at = directory.position();
        int madeBy = Short.toUnsignedInt(directory.getShort(at + 4)) >> 8;
        int flags = Short.toUnsignedInt(directory.getShort(at + 8));
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int rest = Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
        int mode = directory.getInt(at + 38) >>> 16;
        if (directory.remaining() < ENTRY_LENGTH + nameLength + rest) {
            throw new Damaged("the directory is cut off");
        }
        byte[] name = new byte[nameLength];
        directory.get(at + ENTRY_LENGTH, name);
        Sizes sizes = sizes(directory, at, at + ENTRY_LENGTH + nameLength);
        directory.position(at + ENTRY_LENGTH + nameLength + rest);
        return new Entry(
                new String(name, (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1),
                sizes.packed,
                sizes.unpacked,
                Short.toUnsignedInt(directory.getShort(at + 10)),
                (flags & 1) != 0,
                madeBy == UNIX && (mode & KIND_OF_FILE) == SYMBOLIC_LINK,
                sizes.offset);
    }

    private record Sizes(long packed, long unpacked, long offset) {}

    /** The three numbers of an entry; those that are all ones stand in the 64-bit extra field, in this order. */
    private static Sizes sizes(ByteBuffer directory, int at, int extra) throws IOException {
        ByteBuffer wide = wideNumbers(directory, extra, Short.toUnsignedInt(directory.getShort(at + 30)));
        long unpacked = number(directory.getInt(at + 24), wide);
        long packed = number(directory.getInt(at + 20), wide);
        long offset = number(directory.getInt(at + 42), wide);
        return new Sizes(packed, unpacked, offset);
    }

    private static long number(int narrow, ByteBuffer wide) throws IOException {
        long number = narrow == -1 && wide.remaining() >= Long.BYTES ? wide.getLong() : Integer.toUnsignedLong(narrow);
        if (number < 0) {
            throw new Damaged("a negative size");
        }
        return number;
    }

    private static ByteBuffer wideNumbers(ByteBuffer directory, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int size = Short.toUnsignedInt(directory.getShort(at + 2));
            if (directory.getShort(at) == WIDE && at + 4 + size <= from + length) {
                return directory.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN);
            }
            at += 4 + size;
        }
        return ByteBuffer.allocate(0);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
