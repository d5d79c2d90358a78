package org.rapporteur.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the portal accepts as a paper.
 *
 * @param maxSize largest file
 * @param maxFiles most files one drop may bring
 * @param reading whether this process reads files; false leaves them to another one
 */
@ConfigurationProperties("rapporteur.papers")
public record PaperLimits(
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("100") int maxFiles,
        @DefaultValue("true") boolean reading) {}
