package org.rapporteur.extraction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may come in.
 *
 * @param size largest file
 * @param entries most entries of an archive or office file
 * @param unpacked largest size of an archive or office file when unpacked
 * @param ratio largest ratio of unpacked to packed size of an entry
 * @param xmlRatio the same for XML parts, which pack better
 * @param pixels most pixels of a picture, by what its head says
 * @param nesting how deep archives may lie within archives
 */
@ConfigurationProperties("rapporteur.intake")
public record IntakeLimits(
        @DefaultValue("100MB") DataSize size,
        @DefaultValue("10000") int entries,
        @DefaultValue("500MB") DataSize unpacked,
        @DefaultValue("100") int ratio,
        @DefaultValue("200") int xmlRatio,
        @DefaultValue("150000000") long pixels,
        @DefaultValue("2") int nesting) {}
