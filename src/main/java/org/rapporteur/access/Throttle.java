package org.rapporteur.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slows down guessing: so many tries per account name and per network address, then a wait. */
@Component
class Throttle {

    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 50;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_BUCKETS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /** Counts a failed try. */
    void failed(String name, String address) {
        bucket("n:" + name.toLowerCase(Locale.ROOT), PER_NAME).tryConsume(1);
        bucket("a:" + address, PER_ADDRESS).tryConsume(1);
    }

    /** Whether a try may be made now. */
    boolean admits(String name, String address) {
        return bucket("n:" + name.toLowerCase(Locale.ROOT), PER_NAME).getAvailableTokens() > 0
                && bucket("a:" + address, PER_ADDRESS).getAvailableTokens() > 0;
    }

    /** Forgets an account's failed tries after it signed in. */
    synchronized void succeeded(String name) {
        buckets.remove("n:" + name.toLowerCase(Locale.ROOT));
    }

    private synchronized Bucket bucket(String key, int tries) {
        return buckets.computeIfAbsent(
                key,
                _ -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillGreedy(tries, WINDOW)
                                .build())
                        .build());
    }
}
