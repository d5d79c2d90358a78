package org.rapporteur.extraction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The optional virus check by a {@code clamd} on the same machine.
 *
 * @param address {@code unix:/run/clamav/clamd.ctl} or {@code tcp:127.0.0.1:3310}; blank for no check
 * @param time limit for one file
 * @param pause after a failure, until it is asked again
 */
@ConfigurationProperties("rapporteur.clamav")
public record ScannerSettings(
        @DefaultValue("") String address,
        @DefaultValue("2m") Duration time,
        @DefaultValue("10s") Duration pause) {}
