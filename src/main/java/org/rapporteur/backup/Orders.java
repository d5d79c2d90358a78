package org.rapporteur.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.rapporteur.access.Readers;
import org.rapporteur.storage.StorageUpkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Orders of the launcher to the running portal: files in a folder only the portal's own user may enter, so whoever may give
 * one could read the data anyway, and no port is opened for it. {@code x.order} holds a word and its arguments, a line each;
 * {@code x.answer} then says "done" or "refused" and a sentence.
 */
@Component
class Orders {

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String ORDER = ".order";

    private final Path folder;
    private final BackupWriter backups;
    private final StorageUpkeep storage;
    private final Readers readers;

    Orders(
            @Value("${rapporteur.home}/orders") Path folder,
            BackupWriter backups,
            StorageUpkeep storage,
            Readers readers) {
        this.folder = folder.toAbsolutePath().normalize();
        this.backups = backups;
        this.storage = storage;
        this.readers = readers;
    }

    /** What was ordered while nobody was there is not done later, when nobody expects it. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            try (var old = Files.newDirectoryStream(folder)) {
                for (var file : old) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Orders of the launcher cannot be taken in {}", folder, e);
        }
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 1000)
    void look() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var orders = Files.newDirectoryStream(folder, "*" + ORDER)) {
            for (var order : orders) {
                var lines = Files.readAllLines(order);
                Files.delete(order);
                Thread.ofVirtual().name("order").start(() -> answer(order, lines));
            }
        }
    }

    private void answer(Path order, List<String> lines) {
        String said;
        try {
            said = "done\n" + readers.asPortal(() -> obey(lines));
        } catch (Refusal refusal) {
            said = "refused\n" + refusal.getMessage();
        } catch (RuntimeException e) {
            LOG.error("An order failed", e);
            said = "refused\nThe portal could not do it (" + e.getMessage() + "); its log says more.";
        }
        try {
            var name = order.getFileName().toString();
            var part = folder.resolve(name + ".part");
            Files.writeString(part, said + "\n");
            Files.move(
                    part,
                    folder.resolve(name.substring(0, name.length() - ORDER.length()) + ".answer"),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.error("An order could not be answered", e);
        }
    }

    /** Does what is ordered and says what came of it. */
    String obey(List<String> lines) {
        return switch (lines.isEmpty() ? "" : lines.getFirst()) {
            case "backup" -> backup(lines.subList(1, lines.size()));
            case "turn-keys" -> turnKeys();
            default -> throw new Refusal("The portal does not know this order; it may be older than its launcher.");
        };
    }

    private String backup(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                throw new BackupRefused("A backup needs the path of its file.");
            }
            return backups.write(Path.of(arguments.getFirst()), Set.copyOf(arguments.subList(1, arguments.size())));
        } catch (BackupRefused refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        } catch (InvalidPathException e) {
            throw new Refusal("'" + e.getInput() + "' cannot be the path of a file.");
        }
    }

    private String turnKeys() {
        if (storage.keyFile().isEmpty()) {
            throw new Refusal("There are no keys: files are not encrypted here.");
        }
        try {
            var turned = storage.turnKeys();
            return "There is a new key in " + storage.keyFile().get() + ", and " + turned
                    + " files are wrapped by it; the older keys stay in it for older backups. Copy the file to where"
                    + " you keep it.";
        } catch (UncheckedIOException e) {
            throw new Refusal("The keys could not be turned to the end (" + e.getMessage()
                    + "); everything stays readable, and the nightly rounds do the rest.");
        }
    }

    /** What was ordered cannot be done; the message says why. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Refusal(String sentence) {
            super(sentence);
        }
    }
}
