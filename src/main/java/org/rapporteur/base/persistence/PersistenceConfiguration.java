package org.rapporteur.base.persistence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

/** Fills in who made and changed a stored thing, and when by the portal's clock. */
@Configuration(proxyBeanMethods = false)
@EnableJpaAuditing(dateTimeProviderRef = "auditingTime", auditorAwareRef = "auditingActor")
class PersistenceConfiguration {

    @Bean
    DateTimeProvider auditingTime(Clock clock) {
        return () -> Optional.of(clock.instant());
    }

    @Bean
    AuditorAware<UUID> auditingActor(CurrentActor currentActor) {
        return () -> currentActor.get().map(Actor::accountId);
    }
}
