package org.rapporteur.extraction;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits as the settings of a portal give them: each name is followed by its value, and the rest has its default. */
public final class Limits {
    private Limits() {}

    /** Of a reader with the libraries the build fetched, which works in a folder. */
    public static ReaderLimits reader(Path work, Object... settings) {
        return bound(
                "rapporteur.reader",
                ReaderLimits.class,
                Map.of("lib", System.getProperty("rapporteur.reader.lib"), "work", work),
                settings);
    }

    /** Of what draws. */
    public static DrawingLimits drawing(Object... settings) {
        return bound("rapporteur.drawing", DrawingLimits.class, Map.of(), settings);
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, Object> always, Object... settings) {
        var source = new MapConfigurationPropertySource();
        always.forEach((name, value) -> source.put(prefix + "." + name, value.toString()));
        for (var i = 0; i < settings.length; i += 2) {
            source.put(prefix + "." + settings[i], settings[i + 1].toString());
        }
        return new Binder(source).bindOrCreate(prefix, type);
    }
}
