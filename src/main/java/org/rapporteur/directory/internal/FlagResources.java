package org.rapporteur.directory.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the flags of the npm package {@code flag-icons}, whatever its version, as {@code /flags/<alpha-2 code>.svg}. */
@Configuration(proxyBeanMethods = false)
class FlagResources implements WebMvcConfigurer {

    private static final String FLAGS = "classpath*:META-INF/resources/webjars/flag-icons/*/flags/4x3/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/flags/**")
                .addResourceLocations(folder())
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }

    private static Resource[] folder() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FLAGS))
                    .toArray(Resource[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("The flags are not on the class path", e);
        }
    }
}
