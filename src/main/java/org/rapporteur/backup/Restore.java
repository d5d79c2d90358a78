package org.rapporteur.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.base.startup.Startup;

/**
 * Puts a backup back into a data folder no portal uses. Everything is checked against its hash before anything that is there
 * is touched; what was there before is moved aside, never deleted. The search index is not in a backup: the portal makes it
 * anew when it starts.
 */
public final class Restore {

    private static final int REFUSED = 2;
    private static final int LOCAL_HEADER = 30;
    private static final List<String> PARTS = List.of("db", "files", "index");

    private final Path home;
    private final Path checked;

    private Restore(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.checked = this.home.resolve(".restoring");
    }

    /**
     * Restores, or says in one sentence on the error stream why not and ends with 2.
     *
     * @param args the data folder, the archive, and {@code --force} to take the place of what is there
     */
    public static void main(String[] args) {
        try {
            var force = args.length > 2 && "--force".equals(args[2]);
            System.err.println(new Restore(Path.of(args[0])).from(Path.of(args[1]), force));
        } catch (BackupRefused | CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    /** The same for a folder and an archive, answering what to tell the person. */
    static String restore(Path home, Path archive, boolean force) throws BackupRefused {
        return new Restore(home).from(archive, force);
    }

    private String from(Path archive, boolean force) throws BackupRefused {
        if (!Files.isRegularFile(archive)) {
            throw new BackupRefused("There is no backup at " + archive + ".");
        }
        try (var _ = Startup.claim(home)) {
            if (!force && isInUse()) {
                throw new BackupRefused("There is data in " + home
                        + " already; give --force to put the backup in its place (what is there is moved"
                        + " aside), or choose another folder with PORTAL_HOME.");
            }
            try {
                unpack(archive);
                var aside = moveAside();
                moveIn();
                return said(aside);
            } finally {
                remove(checked);
            }
        } catch (BackupRefused | CannotStart refused) {
            throw refused;
        } catch (ZipException damaged) {
            throw damaged(archive, "it cannot be opened as an archive");
        } catch (IOException e) {
            throw new BackupRefused(
                    String.valueOf(e.getMessage()).contains("No space left")
                            ? "The disk where " + home + " is is full; what was there is as it was."
                            : "The backup could not be put back (" + e.getMessage() + ").");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isInUse() {
        return PARTS.stream().anyMatch(part -> Files.exists(home.resolve(part)));
    }

    private void unpack(Path archive) throws IOException, BackupRefused {
        remove(checked);
        try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            requireOurs(archive, zip);
            var sums = sums(archive, zip);
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (!entry.getName().equals(BackupArchive.SUMS)) {
                    take(archive, zip, entry, sums);
                }
            }
            if (!sums.isEmpty()) {
                throw damaged(archive, sums.keySet().iterator().next() + " is missing in it");
            }
        }
        unpackDatabase(archive);
    }

    private static void requireOurs(Path archive, ZipFile zip) throws IOException, BackupRefused {
        var about = zip.getEntry(BackupArchive.ABOUT);
        if (about == null) {
            throw beginsLikeOurs(archive)
                    ? damaged(archive, "its end is missing")
                    : new BackupRefused(archive + " is not a backup of Rapporteur.");
        }
        var facts = new Properties();
        try (var content = zip.getInputStream(about)) {
            facts.load(content);
        }
        if (!BackupArchive.FORMAT.equals(facts.getProperty("format"))) {
            throw new BackupRefused(archive + " was made by another version of Rapporteur; restore it with that one.");
        }
    }

    /** In an archive cut short, the end of the database's own archive may pass for the end of the whole. */
    private static boolean beginsLikeOurs(Path archive) throws IOException {
        try (var content = Files.newInputStream(archive)) {
            content.skipNBytes(LOCAL_HEADER);
            var name = content.readNBytes(BackupArchive.ABOUT.length());
            return new String(name, StandardCharsets.UTF_8).equals(BackupArchive.ABOUT);
        } catch (EOFException e) {
            return false;
        }
    }

    private static Map<String, String> sums(Path archive, ZipFile zip) throws IOException, BackupRefused {
        var entry = zip.getEntry(BackupArchive.SUMS);
        if (entry == null) {
            throw damaged(archive, "its end is missing");
        }
        var sums = new HashMap<String, String>();
        try (var content = zip.getInputStream(entry)) {
            new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("  ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> sums.put(parts[1], parts[0]));
        }
        return sums;
    }

    private void take(Path archive, ZipFile zip, ZipEntry entry, Map<String, String> sums)
            throws IOException, BackupRefused {
        var name = entry.getName();
        if (!BackupArchive.ENTRY.matcher(name).matches()) {
            throw new BackupRefused(
                    archive + " holds something that is in no backup of Rapporteur: nothing was restored.");
        }
        var target = checked.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        var digest = BackupArchive.sha256();
        try (var content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            Files.copy(content, target);
        } catch (ZipException e) {
            throw damaged(archive, name + " is not what was put in");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sums.remove(name))) {
            throw damaged(archive, name + " is not what was put in");
        }
    }

    /** H2 packs its one file into an archive of its own. */
    private void unpackDatabase(Path archive) throws IOException, BackupRefused {
        var packed = checked.resolve(BackupArchive.DATABASE);
        if (!Files.exists(packed)) {
            return;
        }
        try (var zip = new ZipInputStream(Files.newInputStream(packed))) {
            var entry = zip.getNextEntry();
            if (entry == null || !"rapporteur.mv.db".equals(entry.getName())) {
                throw damaged(archive, "there is no database in it");
            }
            Files.createDirectories(checked.resolve("db"));
            Files.copy(zip, checked.resolve("db").resolve(entry.getName()));
        }
    }

    /** Where what was there is now; the folder itself when there was nothing. */
    private Path moveAside() throws IOException {
        if (!isInUse()) {
            return home;
        }
        var number = 1;
        while (Files.exists(home.resolve("replaced-" + number))) {
            number++;
        }
        var aside = Files.createDirectory(home.resolve("replaced-" + number));
        for (var part : PARTS) {
            if (Files.exists(home.resolve(part))) {
                Files.move(home.resolve(part), aside.resolve(part));
            }
        }
        if (Files.exists(checked.resolve(BackupArchive.KEYS)) && Files.exists(home.resolve("keys"))) {
            Files.move(home.resolve("keys"), aside.resolve("keys"));
        }
        return aside;
    }

    private void moveIn() throws IOException {
        for (var part : List.of("db", "files", "keys")) {
            if (Files.exists(checked.resolve(part)) && !Files.exists(home.resolve(part))) {
                Files.move(checked.resolve(part), home.resolve(part));
            }
        }
    }

    private String said(Path aside) {
        var said = new StringBuilder("The backup is restored into " + home + ".");
        if (!aside.equals(home)) {
            said.append(" What was there is in ").append(aside).append('.');
        }
        if (!Files.exists(home.resolve("db"))) {
            said.append(" There was no database in it: put the database back with pg_restore.");
        }
        if (Files.exists(home.resolve("files/key-check")) && !Files.exists(home.resolve("keys/storage.json"))) {
            said.append(" Before the start, put your copy of the key file at ")
                    .append(home.resolve("keys/storage.json"))
                    .append('.');
        }
        return said.append(" The search index is made anew at the start.").toString();
    }

    private static BackupRefused damaged(Path archive, String why) {
        return new BackupRefused(
                "The backup " + archive + " is damaged: " + why + "; nothing was restored, take another one.");
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
