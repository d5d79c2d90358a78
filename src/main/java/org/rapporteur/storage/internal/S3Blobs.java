package org.rapporteur.storage.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.storage.internal.StorageSettings.S3;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of a server that speaks S3, with the names of the local folders. Links signed in advance are never given out:
 * they would escape rights and trail.
 */
public final class S3Blobs implements Blobs, AutoCloseable {

    private static final int NAME = 64;
    private static final int NOT_FOUND = 404;

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int TRIES = 2;

    /** Bytes a second: what comes in slower than this is not coming in. */
    private static final long SLOWEST = 1 << 20;

    private final S3Client client;
    private final Duration silence;
    private final String bucket;
    private final String prefix;
    private final String place;

    /**
     * Opens the bucket.
     *
     * @throws CannotStart when it is not there or does not let the portal in
     */
    public S3Blobs(S3 settings) {
        this.bucket = settings.bucket();
        this.prefix = settings.prefix();
        this.silence = settings.silence();
        var endpoint = settings.endpoint();
        this.place = "the bucket " + bucket + (endpoint == null ? "" : " at " + endpoint);
        var builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(silence)
                        .build())
                .overrideConfiguration(often -> often.retryStrategy(retries -> retries.maxAttempts(TRIES)))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle());
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        this.client = builder.build();
        try {
            client.headBucket(request -> request.bucket(bucket));
        } catch (SdkException e) {
            client.close();
            throw new CannotStart(
                    "The files cannot be stored: " + place + " does not answer or does not let the portal in ("
                            + reason(e) + "); check rapporteur.storage.s3.",
                    e);
        }
    }

    private static AwsCredentialsProvider credentials(S3 settings) {
        var key = settings.accessKey();
        var secret = settings.secretKey();
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    private static String reason(SdkException failure) {
        return failure instanceof S3Exception answer && answer.statusCode() == NOT_FOUND
                ? "there is no such bucket"
                : String.valueOf(failure.getMessage());
    }

    /** While bytes are sent no silence is heard, so that sending has a limit of its own. */
    @Override
    public void put(String name, Path content) throws IOException {
        var limit = silence.plusSeconds(Files.size(content) / SLOWEST);
        answered(() -> client.putObject(
                request -> request.bucket(bucket)
                        .key(key(name))
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                        .overrideConfiguration(often -> often.apiCallAttemptTimeout(limit)),
                RequestBody.fromFile(content)));
    }

    @Override
    public Optional<Blob> find(String name) throws IOException {
        try {
            var head = client.headObject(request -> request.bucket(bucket).key(key(name)));
            return Optional.of(new Blob(name, head.contentLength(), head.lastModified()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw unreachable(e);
        } catch (SdkException e) {
            throw unreachable(e);
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        var found = find(name).orElseThrow(() -> new NoSuchFileException(name));
        return new RangedChannel(found.size(), from -> {
            try {
                return client.getObject(
                        request -> request.bucket(bucket).key(key(name)).range("bytes=" + from + "-"));
            } catch (NoSuchKeyException e) {
                throw new NoSuchFileException(name);
            } catch (SdkException e) {
                throw unreachable(e);
            }
        });
    }

    /** An object is young again when it is copied onto itself; the server wants something about it to be new. */
    @Override
    public void touch(String name) throws IOException {
        answered(() -> client.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(key(name))
                .destinationBucket(bucket)
                .destinationKey(key(name))
                .metadata(Map.of("touched", "yes"))
                .metadataDirective(MetadataDirective.REPLACE)));
    }

    @Override
    public void delete(String name) throws IOException {
        answered(() -> client.deleteObject(request -> request.bucket(bucket).key(key(name))));
    }

    @Override
    public void list(String prefix, Consumer<Blob> each) throws IOException {
        answered(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(this.prefix + prefix + "/"))
                    .contents()
                    .forEach(object -> {
                        var name = object.key().substring(object.key().lastIndexOf('/') + 1);
                        if (name.length() == NAME) {
                            each.accept(new Blob(name, object.size(), object.lastModified()));
                        }
                    });
            return true;
        });
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String name) {
        return name.length() == NAME
                ? prefix + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name
                : prefix + name;
    }

    private interface Question {
        Object ask();
    }

    private void answered(Question question) throws IOException {
        try {
            question.ask();
        } catch (SdkException e) {
            throw unreachable(e);
        }
    }

    private Unreachable unreachable(SdkException cause) {
        return new Unreachable("No answer from " + place, cause);
    }
}
