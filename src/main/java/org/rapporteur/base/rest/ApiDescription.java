package org.rapporteur.base.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself (OpenAPI 3.1). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI rapporteurApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Rapporteur")
                        .version("1")
                        .description(
                                "Meetings of a working group and what came of them. Every call needs a token, made on"
                                        + " the account's page; it has exactly its account's rights. Errors are problem documents"
                                        + " (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
