package org.rapporteur.extraction.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A room of its own for a program of another maker, where the system allows it: it sees the programs and fonts of the
 * machine, which it cannot change, its own folder, an empty /tmp of less than a megabyte, where LibreOffice lays the pipe it
 * does not start without, and nothing else; no network, no other process.
 *
 * @param unshare the command that makes it; empty where the system does not allow one
 */
record Room(List<String> unshare) {

    /** Where the system allows none. */
    static final Room NONE = new Room(List.of());

    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "-n", "-m", "-p", "-f", "--kill-child"),
            List.of("unshare", "-r", "-n", "-m", "-p", "-f", "--kill-child"));

    /** Called with the program's own folder, the folder it lies in, and its command. */
    private static final String FURNISH = """
            set -e
            own=$1 program=$2; shift 2
            new=$own/room
            mkdir -p "$new"
            mount --make-rprivate /
            mount -t tmpfs -o size=1m,mode=755 none "$new"
            show() {
              mkdir -p "$new$1"
              mount --bind "$1" "$new$1"
              mount -o remount,bind,ro "$new$1" 2>/dev/null || true
            }
            for d in /usr /bin /sbin /lib /lib32 /lib64 /opt /etc/alternatives /etc/fonts /etc/libreoffice /var/cache/fontconfig; do
              if [ -L "$d" ]; then ln -s "$(readlink "$d")" "$new$d"
              elif [ -d "$d" ]; then show "$d"; fi
            done
            case $program in /usr/*|/opt/*|/bin/*) ;; *) show "$program";; esac
            mkdir -p "$new/proc" "$new/dev" "$new/etc" "$new/tmp" "$new$own"
            cp /etc/ld.so.cache "$new/etc/" 2>/dev/null || true
            for d in null zero urandom random; do : > "$new/dev/$d"; mount --bind "/dev/$d" "$new/dev/$d"; done
            mount -t proc proc "$new/proc"
            mount --bind "$own" "$new$own"
            exec chroot "$new" "$@"
            """;

    /** The first way in which a room can be made here. */
    static Room probe(ReaderFolder folder) {
        return WAYS.stream()
                .map(Room::new)
                .filter(room -> ReaderFences.works(room.prefix(folder, Path.of("/usr"))))
                .findFirst()
                .orElse(NONE);
    }

    boolean isThere() {
        return !unshare.isEmpty();
    }

    /**
     * What to put before a command.
     *
     * @param folder what the program may read and write
     * @param program the folder it lies in
     */
    List<String> prefix(ReaderFolder folder, Path program) {
        List<String> prefix = new ArrayList<>(unshare);
        if (isThere()) {
            Stream.of("sh", "-c", FURNISH, "room", folder.root().toString(), program.toString())
                    .forEach(prefix::add);
        }
        return prefix;
    }
}
