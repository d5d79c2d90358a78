package org.rapporteur.delegations;

import org.rapporteur.storage.StoredFileUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of credentials are in use as long as a delegation names them. */
@Configuration(proxyBeanMethods = false)
class CredentialStoredFiles {

    @Bean
    StoredFileUse filesOfCredentials() {
        return new StoredFileUse("delegation", "credential_sha256");
    }
}
