package org.rapporteur.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.PageDrawer;
import org.rapporteur.extraction.Samples;
import org.rapporteur.storage.StoredFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is remembered of drawings. */
class PreviewsTest extends PortalTest {

    private static final String PDF = "application/pdf";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PreviewRepository repository;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Previews previews;

    @Test
    void aFaultThatIsNotTheFilesIsToldAndNothingIsRememberedOfTheFile() throws IOException {
        var source = files.store(new ByteArrayInputStream(Samples.pdf("Drawn later")), 1 << 20)
                .sha256();
        var ended = beans.createBean(PageDrawer.class);
        ended.close();
        var meanwhile = new Previews(repository, ended, files, false);

        assertThatThrownBy(() -> meanwhile.drawn(Drawing.FIRST_PAGE, source, PDF))
                .isInstanceOf(Unavailable.class);

        assertThat(previews.impossible(Drawing.FIRST_PAGE, List.of(source))).isEmpty();
        assertThat(previews.drawn(Drawing.FIRST_PAGE, source, PDF)).isPresent();
    }
}
