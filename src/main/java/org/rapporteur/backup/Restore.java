package org.rapporteur.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.base.startup.Startup;
import org.rapporteur.storage.StoragePlaces;

/**
 * Puts a backup back to where the settings say a portal's data lies, while no portal uses it. Everything is checked against
 * its hash before anything that is there is touched; what was there before is moved aside, never deleted. The search index is
 * not in a backup: the portal makes it anew when it starts.
 *
 * <p>The folder of the files may be a disk of its own, so what goes there is unpacked inside it, and what was there stays.
 */
public final class Restore {

    private static final int REFUSED = 2;
    private static final int LOCAL_HEADER = 30;
    private static final List<String> PARTS = List.of("db", "index");
    private static final String CHECKED = ".restoring";
    private static final String ASIDE = "replaced-";

    private final Path home;
    private final StoragePlaces places;
    private final Path checked;
    private final Path checkedFiles;

    private Restore(Path home, StoragePlaces places) {
        this.home = home.toAbsolutePath().normalize();
        this.places = places;
        this.checked = this.home.resolve(CHECKED);
        this.checkedFiles = places.folder().resolve(CHECKED);
    }

    /**
     * Restores, or says in one sentence on the error stream why not and ends with 2.
     *
     * @param args the data folder, the archive, and {@code --force} to take the place of what is there
     */
    public static void main(String[] args) {
        try {
            var force = args.length > 2 && "--force".equals(args[2]);
            System.err.println(restore(Path.of(args[0]), Path.of(args[1]), force));
        } catch (BackupRefused | CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(REFUSED);
        }
    }

    /** The same for a folder and an archive, answering what to tell the person. */
    static String restore(Path home, Path archive, boolean force) throws BackupRefused {
        return restore(home, StoragePlaces.configured(home), archive, force);
    }

    /** The same where the settings are known. */
    static String restore(Path home, StoragePlaces places, Path archive, boolean force) throws BackupRefused {
        return new Restore(home, places).from(archive, force);
    }

    private String from(Path archive, boolean force) throws BackupRefused {
        if (!Files.isRegularFile(archive)) {
            throw new BackupRefused("There is no backup at " + archive + ".");
        }
        try (var _ = Startup.claim(home)) {
            var inUse = inUse();
            if (!force && !inUse.isEmpty()) {
                throw new BackupRefused("There is data in " + String.join(" and in ", inUse)
                        + " already; give --force to put the backup in its place (what is there is moved"
                        + " aside), or choose another folder with PORTAL_HOME.");
            }
            var made = !Files.exists(places.folder());
            try {
                var about = unpack(archive);
                var aside = moveAside();
                moveIn();
                return said(about, aside);
            } finally {
                remove(checked);
                remove(checkedFiles);
                if (made) {
                    removeIfEmpty(places.folder());
                }
            }
        } catch (BackupRefused | CannotStart refused) {
            throw refused;
        } catch (ZipException damaged) {
            throw damaged(archive, "it cannot be opened as an archive");
        } catch (IOException e) {
            throw new BackupRefused(
                    DiskFull.isCauseOf(e)
                            ? "The disk where " + home + " or " + places.folder()
                                    + " is full; what was there is as it was."
                            : "The backup could not be put back (" + e.getMessage() + ").");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where there is data already. */
    private List<String> inUse() throws IOException {
        var inUse = new ArrayList<String>();
        if (PARTS.stream().anyMatch(part -> Files.exists(home.resolve(part)))) {
            inUse.add(home.toString());
        }
        if (!files().isEmpty()) {
            inUse.add(places.folder().toString());
        }
        return inUse;
    }

    /** What lies in the folder of the files, but for what an earlier restore moved aside. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(places.folder())) {
            return List.of();
        }
        try (var all = Files.list(places.folder())) {
            return all.filter(path -> !path.equals(checkedFiles)
                            && !path.getFileName().toString().startsWith(ASIDE)
                            && !"lost+found".equals(path.getFileName().toString()))
                    .toList();
        }
    }

    private Properties unpack(Path archive) throws IOException, BackupRefused {
        remove(checked);
        remove(checkedFiles);
        Properties about;
        try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            about = about(archive, zip);
            var sums = sums(archive, zip);
            requirePlaceForFiles(archive, sums);
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
        return about;
    }

    private void requirePlaceForFiles(Path archive, Map<String, String> sums) throws BackupRefused {
        var bucket = places.bucket();
        if (bucket.isPresent() && sums.keySet().stream().anyMatch(name -> name.startsWith(BackupArchive.FILES))) {
            throw new BackupRefused(
                    archive + " holds files, and by the settings files lie in the bucket " + bucket.get()
                            + ", where they cannot be restored to; set rapporteur.storage.kind to local. Nothing was"
                            + " restored.");
        }
    }

    /** What the archive says of itself. */
    private static Properties about(Path archive, ZipFile zip) throws IOException, BackupRefused {
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
        return facts;
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
        var target = name.startsWith(BackupArchive.FILES)
                ? checkedFiles.resolve(name.substring(BackupArchive.FILES.length()))
                : checked.resolve(name);
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

    /** Where what was there is now. */
    private List<Path> moveAside() throws IOException {
        var aside = new ArrayList<Path>();
        var parts = new ArrayList<>(
                PARTS.stream().map(home::resolve).filter(Files::exists).toList());
        if (Files.exists(checked.resolve(BackupArchive.KEYS)) && Files.exists(places.keyFile())) {
            parts.add(places.keyFile());
        }
        moveAside(parts, home, aside);
        moveAside(files(), places.folder(), aside);
        return aside;
    }

    private static void moveAside(List<Path> parts, Path folder, List<Path> aside) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        var number = 1;
        while (Files.exists(folder.resolve(ASIDE + number))) {
            number++;
        }
        aside.add(Files.createDirectory(folder.resolve(ASIDE + number)));
        for (var part : parts) {
            Files.move(part, aside.getLast().resolve(part.getFileName()));
        }
    }

    private void moveIn() throws IOException {
        if (Files.exists(checked.resolve("db"))) {
            Files.move(checked.resolve("db"), home.resolve("db"));
        }
        if (Files.exists(checkedFiles)) {
            try (var all = Files.list(checkedFiles)) {
                for (var part : all.toList()) {
                    Files.move(part, places.folder().resolve(part.getFileName()));
                }
            }
        }
        if (Files.exists(checked.resolve(BackupArchive.KEYS))) {
            Files.createDirectories(Objects.requireNonNull(places.keyFile().getParent()));
            Files.move(checked.resolve(BackupArchive.KEYS), places.keyFile());
            if (places.keyFile().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(places.keyFile(), PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private String said(Properties about, List<Path> aside) {
        var said = new StringBuilder("The backup is restored into " + home);
        if (!places.folder().startsWith(home) && Files.exists(places.folder())) {
            said.append(", its files into ").append(places.folder());
        }
        said.append('.');
        if (!aside.isEmpty()) {
            said.append(" What was there is in ")
                    .append(aside.stream().map(Path::toString).collect(Collectors.joining(" and in ")))
                    .append('.');
        }
        if (!Files.exists(home.resolve("db"))) {
            said.append(" There was no database in it: put the database back with pg_restore.");
        }
        if ("bucket".equals(about.getProperty("files"))) {
            said.append(" There were no files in it: they are in the bucket they were in, to be put back there.");
        }
        if (Files.exists(places.folder().resolve("key-check")) && !Files.exists(places.keyFile())) {
            said.append(" Before the start, put your copy of the key file at ")
                    .append(places.keyFile())
                    .append('.');
        }
        return said.append(" The search index is made anew at the start.").toString();
    }

    private static BackupRefused damaged(Path archive, String why) {
        return new BackupRefused(
                "The backup " + archive + " is damaged: " + why + "; nothing was restored, take another one.");
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException restored) {
            // what was restored lies in it
        }
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
