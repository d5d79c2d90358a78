package org.rapporteur.papers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in an archive that every system can unpack: no folders but ours, no signs a system reserves, no marks that turn the
 * direction of writing, none too long, none twice, even where upper and lower case are the same.
 */
final class EntryNames {

    private static final int MOST_BYTES = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name nobody has yet in this archive, in this folder. */
    String in(String folder, String wanted) {
        var safe = safe(wanted);
        var place = safe(folder) + "/";
        var name = safe;
        for (var number = 2; !taken.add((place + name).toLowerCase(Locale.ROOT)); number++) {
            var dot = ending(safe);
            name = safe.substring(0, dot) + " (" + number + ")" + safe.substring(dot);
        }
        return place + name;
    }

    /** One part of a path, safe on every system; letters of every script stay. */
    static String safe(String wanted) {
        var letters = new StringBuilder();
        Normalizer.normalize(wanted, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
                    // says nothing to a reader
                }
                case Character.FORMAT -> {
                    if (sign >= 0x200b && sign <= 0x200d) {
                        letters.appendCodePoint(sign);
                    }
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                    letters.append(' ');
                default -> letters.appendCodePoint("<>:\"/\\|?*".indexOf(sign) >= 0 ? '_' : sign);
            }
        });
        var bare = letters.toString().strip().replaceAll("[. ]+$", "").replaceAll("^\\.+", "");
        var name = bare.isBlank() ? "file" : shortened(bare);
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    /** Keeps the ending, which tells the format. */
    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        var dot = ending(name);
        var ending = name.substring(dot);
        var room = MOST_BYTES - bytes(ending);
        var end = dot;
        while (end > 0 && bytes(name.substring(0, end)) > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).strip() + ending;
    }

    /** Where the ending of a name begins; at its end when it has none. */
    private static int ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? dot : name.length();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
