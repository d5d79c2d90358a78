package org.rapporteur.base.rest;

import java.util.Map;
import org.rapporteur.base.problem.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** An address of the API that leads nowhere gets a problem document; without this the pages' servlet would answer it. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    /** After the controllers, before the pages. */
    private static final int ORDER = 1;

    @Bean
    Nowhere nowhere() {
        return new Nowhere();
    }

    @Bean
    SimpleUrlHandlerMapping unknownAddressesOfTheApi(Nowhere nowhere) throws NoSuchMethodException {
        return new SimpleUrlHandlerMapping(Map.of("/api/v1/**", new HandlerMethod(nowhere, "answer")), ORDER);
    }

    /** A controller, so that {@link ApiProblems} words its refusal. */
    @RestController
    static class Nowhere {
        /** @throws NotFound always */
        public void answer() {
            throw new NotFound();
        }
    }
}
