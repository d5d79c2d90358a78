package org.rapporteur.storage.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are stored.
 *
 * @param kind where they lie for good
 * @param folder the local folders; with S3 only what has just arrived or is being read
 * @param encrypted whether new files are encrypted; either way what is stored stays readable
 * @param keyFile where the keys are, outside the database; made at the first start
 * @param keepUnused how long a file nothing refers to is kept after that was found, longer than the time between backups
 * @param backupEvery the longest time between two backups of this portal; 0 where other tools make them
 * @param nightly whether this process looks after the store by night; false leaves it to another one
 * @param s3 the bucket, needed for {@link Kind#S3}
 */
@ConfigurationProperties("rapporteur.storage")
public record StorageSettings(
        @DefaultValue("LOCAL") Kind kind,
        Path folder,
        @DefaultValue("true") boolean encrypted,
        Path keyFile,
        @DefaultValue("8d") Duration keepUnused,
        @DefaultValue("7d") Duration backupEvery,
        @DefaultValue("true") boolean nightly,
        @Nullable S3 s3) {

    /** Where files lie for good. */
    public enum Kind {
        /** In local folders. */
        LOCAL,
        /** In a bucket of a server that speaks S3. */
        S3
    }

    /**
     * A bucket.
     *
     * @param bucket its name; it must exist
     * @param region its region
     * @param endpoint the server, when it is not Amazon's
     * @param prefix what the names of all objects begin with, such as {@code rapporteur/}
     * @param accessKey who asks; the usual places of the environment when left out
     * @param secretKey their secret
     * @param pathStyle whether the bucket is part of the path and not of the host's name, as most servers of one's own want
     * @param silence how long an answer is waited for, twice, before it is told that the server does not answer
     */
    public record S3(
            String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable String endpoint,
            @DefaultValue("") String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("false") boolean pathStyle,
            @DefaultValue("12s") Duration silence) {}
}
