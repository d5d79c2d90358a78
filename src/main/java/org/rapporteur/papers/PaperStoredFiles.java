package org.rapporteur.papers;

import org.rapporteur.storage.StoredFileUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of papers are in use as long as a version names them. */
@Configuration(proxyBeanMethods = false)
class PaperStoredFiles {

    @Bean
    StoredFileUse filesOfPapers() {
        return new StoredFileUse("file_version", "sha256");
    }
}
