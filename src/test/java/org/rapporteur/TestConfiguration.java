package org.rapporteur;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** What every Spring test shares, so that there is one context for all of them. */
@org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
class TestConfiguration {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? StatementCounter.around(database) : bean;
            }
        };
    }
}
