package org.rapporteur.recommendations;

import org.rapporteur.storage.StoredFileUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of evidence are in use for as long as they are evidence. */
@Configuration(proxyBeanMethods = false)
class EvidenceStoredFiles {

    @Bean
    StoredFileUse filesOfEvidence() {
        return new StoredFileUse("evidence_file", "sha256");
    }
}
