package org.rapporteur.extraction.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extraction.Refusal.Reason;

/** What is refused whatever its name, told by extension or by the media type found in the content. */
final class Suspects {

    private static final Map<Reason, Set<String>> EXTENSIONS = Map.of(
            Reason.EXECUTABLE,
            Set.of(
                    "exe", "com", "dll", "scr", "msi", "msp", "pif", "cpl", "jar", "war", "apk", "deb", "rpm", "appx",
                    "msix", "elf", "so", "dylib", "class", "sys", "ocx", "xll", "gadget"),
            Reason.SCRIPT,
            Set.of(
                    "sh", "bash", "bat", "cmd", "ps1", "psm1", "js", "mjs", "jse", "vbs", "vbe", "vb", "wsf", "wsh",
                    "hta", "py", "pl", "rb", "php", "jsp", "asp", "aspx", "lua", "reg", "scpt", "command", "sct"),
            Reason.HTML,
            Set.of("html", "htm", "xhtml", "xht", "mht", "mhtml", "shtml", "chm"),
            Reason.SVG,
            Set.of("svg", "svgz"),
            Reason.DISK_IMAGE,
            Set.of("iso", "img", "dmg", "vhd", "vhdx", "vmdk", "vdi", "qcow2", "toast"),
            Reason.SHORTCUT,
            Set.of("lnk", "url", "desktop", "webloc", "scf", "library-ms", "appref-ms", "rdp"));

    private static final Map<String, Reason> TYPES = Map.ofEntries(
            Map.entry("application/x-msdownload", Reason.EXECUTABLE),
            Map.entry("application/x-dosexec", Reason.EXECUTABLE),
            Map.entry("application/x-executable", Reason.EXECUTABLE),
            Map.entry("application/x-elf", Reason.EXECUTABLE),
            Map.entry("application/x-sharedlib", Reason.EXECUTABLE),
            Map.entry("application/x-object", Reason.EXECUTABLE),
            Map.entry("application/x-mach-o", Reason.EXECUTABLE),
            Map.entry("application/x-mach-o-executable", Reason.EXECUTABLE),
            Map.entry("application/x-mach-o-universal", Reason.EXECUTABLE),
            Map.entry("application/java-vm", Reason.EXECUTABLE),
            Map.entry("application/x-ms-installer", Reason.EXECUTABLE),
            Map.entry("application/x-debian-package", Reason.EXECUTABLE),
            Map.entry("application/x-rpm", Reason.EXECUTABLE),
            Map.entry("application/x-sh", Reason.SCRIPT),
            Map.entry("application/x-bat", Reason.SCRIPT),
            Map.entry("application/javascript", Reason.SCRIPT),
            Map.entry("text/javascript", Reason.SCRIPT),
            Map.entry("text/x-python", Reason.SCRIPT),
            Map.entry("text/x-perl", Reason.SCRIPT),
            Map.entry("text/x-ruby", Reason.SCRIPT),
            Map.entry("text/x-php", Reason.SCRIPT),
            Map.entry("text/x-vbscript", Reason.SCRIPT),
            Map.entry("text/html", Reason.HTML),
            Map.entry("application/xhtml+xml", Reason.HTML),
            Map.entry("multipart/related", Reason.HTML),
            Map.entry("image/svg+xml", Reason.SVG),
            Map.entry("application/x-iso9660-image", Reason.DISK_IMAGE),
            Map.entry("application/x-apple-diskimage", Reason.DISK_IMAGE),
            Map.entry("application/x-vhd", Reason.DISK_IMAGE),
            Map.entry("application/x-vmdk", Reason.DISK_IMAGE),
            Map.entry("application/x-ms-shortcut", Reason.SHORTCUT),
            Map.entry("application/x-mswinurl", Reason.SHORTCUT));

    private Suspects() {}

    /** The kind an extension stands for, if it is refused. */
    static Optional<Reason> named(String extension) {
        return EXTENSIONS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(extension))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The kind a content's media type stands for, if it is refused. */
    static Optional<Reason> found(String mediaType) {
        return Optional.ofNullable(TYPES.get(mediaType));
    }
}
