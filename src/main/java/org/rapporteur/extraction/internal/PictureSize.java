package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How large a picture says it is, read from the few bytes that say it; nothing is decoded.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(long width, long height) {

    private static final int MOST_MARKERS = 1000;

    long pixels() {
        return width > 0 && height > Long.MAX_VALUE / width ? Long.MAX_VALUE : width * height;
    }

    /** Of a PNG, JPEG or TIFF; empty where it does not say, or not in the place where it should. */
    static Optional<PictureSize> of(byte[] head, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        if (head.length >= 24 && bytes.getInt(0) == 0x89504E47) {
            return Optional.of(new PictureSize(bytes.getInt(16) & 0xFFFFFFFFL, bytes.getInt(20) & 0xFFFFFFFFL));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (head.length >= 4 && (bytes.getShort(0) & 0xFFFF) == 0xFFD8) {
                return jpeg(channel);
            }
            if (head.length >= 8 && (bytes.getShort(0) == 0x4949 || bytes.getShort(0) == 0x4D4D)) {
                return tiff(channel, bytes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            }
        }
        return Optional.empty();
    }

    /** From segment to segment until the one that begins the frame. */
    private static Optional<PictureSize> jpeg(FileChannel channel) throws IOException {
        long at = 2;
        for (int i = 0; i < MOST_MARKERS; i++) {
            ByteBuffer segment = read(channel, at, 9, ByteOrder.BIG_ENDIAN);
            if (segment.limit() < 9 || segment.get(0) != (byte) 0xFF) {
                return Optional.empty();
            }
            int marker = segment.get(1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new PictureSize(segment.getShort(7) & 0xFFFF, segment.getShort(5) & 0xFFFF));
            }
            // A lone fill byte, or a marker without a length.
            at += marker == 0xFF ? 1 : marker >= 0xD0 && marker <= 0xD9 ? 2 : 2 + (segment.getShort(2) & 0xFFFF);
        }
        return Optional.empty();
    }

    /** The first picture of the file. */
    private static Optional<PictureSize> tiff(FileChannel channel, ByteOrder order) throws IOException {
        ByteBuffer header = read(channel, 4, 4, order);
        if (header.limit() < 4) {
            return Optional.empty();
        }
        long directory = header.getInt(0) & 0xFFFFFFFFL;
        ByteBuffer count = read(channel, directory, 2, order);
        if (count.limit() < 2) {
            return Optional.empty();
        }
        ByteBuffer entries = read(channel, directory + 2, 12 * (count.getShort(0) & 0xFFFF), order);
        long width = 0;
        long height = 0;
        for (int at = 0; at + 12 <= entries.limit(); at += 12) {
            int tag = entries.getShort(at) & 0xFFFF;
            long value = entries.getShort(at + 2) == 3
                    ? entries.getShort(at + 8) & 0xFFFF
                    : entries.getInt(at + 8) & 0xFFFFFFFFL;
            width = tag == 256 ? value : width;
            height = tag == 257 ? value : height;
        }
        return width == 0 || height == 0 ? Optional.empty() : Optional.of(new PictureSize(width, height));
    }

    private static ByteBuffer read(FileChannel channel, long from, int length, ByteOrder order) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
            // More of it may come.
        }
        return bytes.flip().order(order);
    }
}
