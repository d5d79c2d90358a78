package org.rapporteur;

import org.springframework.context.annotation.Bean;

/** What every Spring test shares, so that there is one context for all of them. */
@org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    TestClock clock() {
        return new TestClock();
    }
}
