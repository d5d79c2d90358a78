package org.rapporteur.extraction;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the processes that draw pages may use.
 *
 * @param office LibreOffice's program; looked for on the PATH when absent, {@code none} for never
 * @param heapMegabytes largest heap of a process that draws
 * @param officeMegabytes most memory of LibreOffice, of all it asks the system for
 * @param temporary how much a process that draws may have in its folder
 * @param time limit for one picture
 * @param officeTime limit for turning one office file into pages
 * @param resolution of the picture of a page, in dots per inch
 * @param longestSide of a picture that is shown, in pixels
 * @param mostPixels of a picture that is opened at all
 */
@ConfigurationProperties("rapporteur.drawing")
public record DrawingLimits(
        @Nullable Path office,
        @DefaultValue("256") int heapMegabytes,
        @DefaultValue("2048") int officeMegabytes,
        @DefaultValue("512MB") DataSize temporary,
        @DefaultValue("20s") Duration time,
        @DefaultValue("60s") Duration officeTime,
        @DefaultValue("60") int resolution,
        @DefaultValue("1600") int longestSide,
        @DefaultValue("100000000") long mostPixels) {}
