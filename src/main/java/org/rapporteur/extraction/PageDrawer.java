package org.rapporteur.extraction;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import org.rapporteur.extraction.internal.DrawingProcess;
import org.springframework.stereotype.Component;

/** Draws files behind the wall behind which they are read: each drawing is a child process of its own, which a hostile file costs at most. */
@Component
public final class PageDrawer implements Closeable {

    private final DrawingProcess process;

    PageDrawer(ReaderLimits reader, DrawingLimits limits) {
        this.process = new DrawingProcess(reader, limits);
    }

    /** Whether files of this kind can be drawn this way here; says nothing about the single file. */
    public boolean draws(Drawing drawing, String mediaType) {
        return process.draws(drawing, mediaType);
    }

    /**
     * Draws a file and waits for the end; callers from several threads take turns. Never throws for a hostile file.
     *
     * @param file its bytes, in plain; read to its end, not closed
     * @param mediaType what the intake found
     * @param target where the drawing is written, replacing what is there
     */
    public DrawingOutcome draw(Drawing drawing, InputStream file, String mediaType, Path target) {
        return process.draw(drawing, file, mediaType, target);
    }

    /** Finds out what holds the drawing processes in, and whether LibreOffice leaves alone what a file only points to; takes seconds. */
    public void prove() {
        process.prove();
    }

    /** How drawing is, without starting anything. */
    public DrawerHealth health() {
        return process.health();
    }

    /** Ends what is being drawn. */
    @Override
    public void close() {
        process.close();
    }
}
