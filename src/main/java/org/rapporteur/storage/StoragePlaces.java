package org.rapporteur.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.storage.internal.StorageSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where files and keys lie by the settings, for what works on them while no portal runs.
 *
 * @param folder the local folders, absolute
 * @param keyFile where the keys are, absolute
 * @param bucket the bucket files lie in for good; none when they lie in the folders
 */
public record StoragePlaces(Path folder, Path keyFile, Optional<String> bucket) {

    /** Makes the paths absolute. */
    public StoragePlaces {
        folder = folder.toAbsolutePath().normalize();
        keyFile = keyFile.toAbsolutePath().normalize();
    }

    /**
     * Reads the settings from everywhere a portal started here would read them: environment, system properties, files.
     *
     * @param home the data folder
     * @throws CannotStart when they are wrong
     */
    public static StoragePlaces configured(Path home) {
        // What is read is nobody's news; without this the log of an unconfigured logger would be on the screen.
        LoggingSystem.get(StoragePlaces.class.getClassLoader()).beforeInitialize();
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("home", Map.of("rapporteur.home", home.toString())));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            ConfigurationPropertySources.attach(environment);
            return of(Binder.get(environment)
                    .bind("rapporteur.storage", StorageSettings.class)
                    .get());
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "The settings of the store cannot be read (" + e.getMessage() + "); check rapporteur.storage.", e);
        }
    }

    private static StoragePlaces of(StorageSettings settings) {
        var bucket = settings.kind() == StorageSettings.Kind.S3
                ? Optional.ofNullable(settings.s3()).map(StorageSettings.S3::bucket)
                : Optional.<String>empty();
        return new StoragePlaces(settings.folder(), settings.keyFile(), bucket);
    }
}
