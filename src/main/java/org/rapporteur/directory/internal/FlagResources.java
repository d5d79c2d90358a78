package org.rapporteur.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the flags of the npm package {@code flag-icons}, whatever its version, as {@code /flags/<alpha-2 code>.svg}. */
@Configuration(proxyBeanMethods = false)
class FlagResources implements WebMvcConfigurer {

    private static final Duration KEPT_BY_BROWSERS = Duration.ofDays(30);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/flags/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/flag-icons/" + version() + "/flags/4x3/")
                .setCacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePublic());
    }

    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars.npm/flag-icons/pom.properties"))
                    .getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The package flag-icons is not on the class path", e);
        }
    }
}
