package org.rapporteur.base.startup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.DiskFull;

/**
 * The data folder, held by this process alone through a lock of the operating system, which no crash leaves behind.
 * Nothing else in the process may open the lock file: closing any handle to it would give the lock away.
 */
final class DataFolder implements AutoCloseable {

    static final String LOCK_FILE = ".lock";

    private static final long NEEDED_BYTES = 200L << 20;
    private static final int DATABASE_DEPTH = 2;

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder if needed and takes it for this process.
     *
     * @throws StartupRefused if it cannot be written to, is nearly full or belongs to another process
     */
    static DataFolder claim(Path home) throws StartupRefused {
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw new StartupRefused(
                    "The data folder " + home + " is a file, not a folder; choose another with PORTAL_HOME.");
        }
        try {
            Files.createDirectories(home);
            return checked(home, lock(home));
        } catch (IOException failed) {
            if (DiskFull.isCauseOf(failed)) {
                throw new StartupRefused("The disk on which the data folder " + home
                        + " is to be is full; make room or choose another place with PORTAL_HOME.");
            }
            throw new StartupRefused("The data folder " + home
                    + " cannot be written to; allow this user to write there or choose another with PORTAL_HOME.");
        }
    }

    private static DataFolder checked(Path home, FileChannel channel) throws IOException, StartupRefused {
        try {
            checkSpace(home);
            checkDatabases(home);
            return new DataFolder(channel);
        } catch (IOException | StartupRefused failed) {
            channel.close();
            throw failed;
        }
    }

    private static FileChannel lock(Path home) throws IOException, StartupRefused {
        FileChannel channel = FileChannel.open(home.resolve(LOCK_FILE), CREATE, READ, WRITE);
        if (tryLock(channel) == null) {
            String owner = owner(channel);
            channel.close();
            throw new StartupRefused("Another Rapporteur" + owner + " already uses the data in " + home
                    + "; stop it or choose another folder with PORTAL_HOME.");
        }
        byte[] self = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(self), 0);
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? " (process " + pid + ")" : "";
    }

    private static void checkSpace(Path home) throws IOException, StartupRefused {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StartupRefused("Only " + (free >> 20) + " MB are free where the data folder " + home
                    + " is and at least " + (NEEDED_BYTES >> 20)
                    + " MB are needed; make room or choose another place with PORTAL_HOME.");
        }
    }

    /** H2 locks its file too, and says so in a page of stack trace. */
    private static void checkDatabases(Path home) throws IOException, StartupRefused {
        List<Path> databases;
        try (Stream<Path> files = Files.find(
                home,
                DATABASE_DEPTH,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(".mv.db"))) {
            databases = files.toList();
        }
        for (Path database : databases) {
            try (FileChannel content = FileChannel.open(database, READ, WRITE)) {
                if (tryLock(content) == null) {
                    throw new StartupRefused("The database file " + database
                            + " is held by another program; close that program and start again.");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
