package org.rapporteur.extraction;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ReaderLimits.class,
    IntakeLimits.class,
    DrawingLimits.class,
    ScannerSettings.class,
    OcrSettings.class
})
class ExtractionConfiguration {}
