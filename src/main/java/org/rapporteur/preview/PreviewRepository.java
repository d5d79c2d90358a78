package org.rapporteur.preview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.extraction.Drawing;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored previews. */
interface PreviewRepository extends JpaRepository<Preview, UUID> {

    Optional<Preview> findBySourceAndDrawing(String source, Drawing drawing);

    /** Sources of which something was drawn this way. */
    @Query(
            "select p.source from Preview p where p.source in :sources and p.drawing = :drawing and p.sha256 is not null")
    List<String> drawn(Collection<String> sources, Drawing drawing);

    /** Sources of which nothing can be drawn this way. */
    @Query("select p.source from Preview p where p.source in :sources and p.drawing = :drawing and p.sha256 is null")
    List<String> impossible(Collection<String> sources, Drawing drawing);

    /** Sources of which it is known what can be drawn. */
    @Query("select p.source from Preview p where p.source in :sources and p.drawing = :drawing")
    List<String> tried(Collection<String> sources, Drawing drawing);
}
