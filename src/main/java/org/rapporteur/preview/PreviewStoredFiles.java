package org.rapporteur.preview;

import org.rapporteur.storage.StoredFileUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was drawn of a file is in use as long as it is remembered. */
@Configuration(proxyBeanMethods = false)
class PreviewStoredFiles {

    @Bean
    StoredFileUse filesOfPreviews() {
        return new StoredFileUse("preview", "sha256");
    }
}
