package org.rapporteur.preview;

import org.rapporteur.storage.StoredFileUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was drawn of a file is in use for as long as that file is. */
@Configuration(proxyBeanMethods = false)
class PreviewStoredFiles {

    @Bean
    StoredFileUse filesOfPreviews() {
        return new StoredFileUse("preview", "sha256", "source");
    }
}
