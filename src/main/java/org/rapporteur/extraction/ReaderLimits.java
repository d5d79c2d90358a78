package org.rapporteur.extraction;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the reader process may use.
 *
 * @param lib folder of the reader's jars, prepared by the build; without it nothing is read
 * @param work folder for the child's temporary files, the system's own when absent
 * @param heapMegabytes largest heap of the child
 * @param time limit for one file
 * @param characters how much text of one file is kept
 * @param embeddedParts how many embedded documents of one file are read
 * @param embeddedDepth how deep documents within documents are read
 * @param filesPerChild after how many files the child is replaced
 * @param childAge after which time the child is replaced
 * @param children how many children read at the same time
 * @param temporary how much a child may have in its temporary folder
 */
@ConfigurationProperties("rapporteur.reader")
public record ReaderLimits(
        @Nullable Path lib,
        @Nullable Path work,
        @DefaultValue("512") int heapMegabytes,
        @DefaultValue("30s") Duration time,
        @DefaultValue("2000000") int characters,
        @DefaultValue("200") int embeddedParts,
        @DefaultValue("5") int embeddedDepth,
        @DefaultValue("500") int filesPerChild,
        @DefaultValue("1h") Duration childAge,
        @DefaultValue("1") int children,
        @DefaultValue("2GB") DataSize temporary) {

    /** The same with another limit of time. */
    public ReaderLimits within(Duration other) {
        return new ReaderLimits(
                lib,
                work,
                heapMegabytes,
                other,
                characters,
                embeddedParts,
                embeddedDepth,
                filesPerChild,
                childAge,
                children,
                temporary);
    }
}
