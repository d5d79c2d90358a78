package org.rapporteur.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive being written: a ZIP with what it is, the database, then the files as they lie, and at its end the SHA-256 of
 * every entry. Nothing is packed, since what is sealed cannot get smaller.
 */
final class BackupArchive implements AutoCloseable {

    static final String ABOUT = "rapporteur-backup.properties";
    static final String DATABASE = "database/h2.zip";
    static final String FILES = "files/";
    static final String KEYS = "keys/storage.json";
    static final String SUMS = "sha256sums.txt";
    static final String FORMAT = "1";

    /** What may be in an archive; anything else is not ours. */
    static final Pattern ENTRY = Pattern.compile(Pattern.quote(ABOUT) + "|" + Pattern.quote(DATABASE) + "|"
            + Pattern.quote(KEYS) + "|files/key-check|files/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}");

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    BackupArchive(OutputStream target) {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    void add(String name, InputStream content) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    void add(String name, String text) throws IOException {
        add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the hashes; without them the archive counts as damaged. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
