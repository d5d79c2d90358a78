package org.rapporteur.preview;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.DrawingOutcome;
import org.rapporteur.extraction.PageDrawer;
import org.rapporteur.storage.StoreFailure;
import org.rapporteur.storage.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a file looks like, drawn once and kept in the store under the hash of the file. Like the store it asks for no right:
 * whoever keeps the name of a file decides who may see it.
 */
@Service
@PreAuthorize("permitAll()")
public class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final long LARGEST = 200L << 20;
    private static final int MOST_WAITING = 500;

    private final PreviewRepository previews;
    private final PageDrawer drawer;
    private final StoredFiles files;
    private final boolean ahead;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform()
                    .daemon()
                    .name("previews")
                    .priority(Thread.MIN_PRIORITY)
                    .unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy());

    Previews(
            PreviewRepository previews,
            PageDrawer drawer,
            StoredFiles files,
            @Value("${rapporteur.preview.ahead:true}") boolean ahead) {
        this.previews = previews;
        this.drawer = drawer;
        this.files = files;
        this.ahead = ahead;
        background.allowCoreThreadTimeOut(true);
    }

    /** Finds out what holds the processes in that draw, before the first file comes, and again where it did not work. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void prepare() {
        if (ahead) {
            background.execute(drawer::prove);
        }
    }

    /** Whether files of this kind can be drawn this way here. */
    public boolean draws(Drawing drawing, String mediaType) {
        return drawer.draws(drawing, mediaType);
    }

    /**
     * Which of these files have a small picture already; the others get theirs in the background, for the next time.
     *
     * @param sources SHA-256 of the files, each with the media type found in it
     */
    public Set<String> withThumbnail(Map<String, String> sources) {
        var drawable = new HashMap<>(sources);
        drawable.entrySet().removeIf(source -> !drawer.draws(Drawing.FIRST_PAGE, source.getValue()));
        if (drawable.isEmpty()) {
            return Set.of();
        }
        var there = Set.copyOf(previews.drawn(drawable.keySet(), Drawing.FIRST_PAGE));
        if (ahead) {
            drawable.keySet().removeAll(there);
            drawLater(drawable);
        }
        return there;
    }

    /**
     * Which of these files are known to be impossible to draw this way.
     *
     * @param sources SHA-256 of the files
     */
    public List<String> impossible(Drawing drawing, Collection<String> sources) {
        return sources.isEmpty() ? List.of() : previews.impossible(sources, drawing);
    }

    private void drawLater(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return;
        }
        var missing = new HashMap<>(sources);
        missing.keySet().removeAll(previews.tried(sources.keySet(), Drawing.FIRST_PAGE));
        missing.forEach((source, mediaType) -> {
            if (wanted.size() < MOST_WAITING && wanted.add(source)) {
                background.execute(() -> {
                    try {
                        drawn(Drawing.FIRST_PAGE, source, mediaType);
                    } catch (RuntimeException e) {
                        LOG.warn("A thumbnail could not be made", e);
                    } finally {
                        wanted.remove(source);
                    }
                });
            }
        });
    }

    /**
     * A drawing of a file; made now if it was never made, which may take until the limit of time.
     *
     * @param source SHA-256 of the file
     * @param mediaType the type found in it
     * @return SHA-256 under which the drawing is kept in the store; empty when the file cannot be drawn
     * @throws Unavailable when the store cannot be read or written, the disk is full, or drawing failed for no
     *     fault of the file
     */
    public Optional<String> drawn(Drawing drawing, String source, String mediaType) {
        if (!drawer.draws(drawing, mediaType)) {
            return Optional.empty();
        }
        var known = previews.findBySourceAndDrawing(source, drawing);
        if (known.isPresent()) {
            return Optional.ofNullable(known.get().sha256());
        }
        try (var target = files.place()) {
            return switch (draw(drawing, source, mediaType, target.path())) {
                case DRAWN -> Optional.of(keep(drawing, source, target.path()));
                case IMPOSSIBLE -> {
                    remember(new Preview(source, drawing, null));
                    yield Optional.empty();
                }
                case NO_ROOM -> throw StoreFailure.fullDisk("A preview could not be drawn");
                case UNAVAILABLE -> throw new Unavailable("preview.unavailable");
            };
        } catch (IOException e) {
            throw StoreFailure.of("A preview could not be written", e);
        }
    }

    /**
     * The bytes of a drawing.
     *
     * @throws Unavailable when it is not there or damaged
     */
    public Resource content(String sha256) {
        return files.content(sha256);
    }

    private DrawingOutcome draw(Drawing drawing, String source, String mediaType, Path target) throws IOException {
        try (var file = files.open(source)) {
            return drawer.draw(drawing, file, mediaType, target);
        }
    }

    private String keep(Drawing drawing, String source, Path target) throws IOException {
        try (var content = Files.newInputStream(target)) {
            var kept = files.store(content, LARGEST).sha256();
            remember(new Preview(source, drawing, kept));
            return kept;
        }
    }

    /** Two at once draw the same: the first one counts. */
    private void remember(Preview preview) {
        try {
            previews.saveAndFlush(preview);
        } catch (DataIntegrityViolationException _) {
            LOG.debug("Drawn twice at the same time");
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
