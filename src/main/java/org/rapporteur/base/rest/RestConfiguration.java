package org.rapporteur.base.rest;

import java.nio.file.Path;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;

/** JSON of the API: unknown and doubled fields are refused, times are ISO 8601. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** In place of the server's own reading, which is turned off. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    SealedMultipart sealedMultipart(
            @Value("${rapporteur.home:data}/arriving") Path folder,
            @Value("${rapporteur.rest.largest-file}") DataSize largestFile,
            @Value("${rapporteur.rest.largest-request}") DataSize largestRequest) {
        return new SealedMultipart(folder, largestFile, largestRequest);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }
}
