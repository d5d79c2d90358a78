package org.rapporteur.preview.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the viewer of PDF files: a page that runs without an origin, so that nothing in it can act as the reader, and
 * pdf.js (npm {@code pdfjs-dist}, whatever its version). The viewer holds no document: the portal's page fetches it with
 * the reader's rights and hands over the bytes.
 */
@Controller
class PdfViewer implements WebMvcConfigurer {

    private static final String VIEWER = "preview/pdf.html";
    private static final Duration KEPT_BY_BROWSERS = Duration.ofDays(30);

    /** Without an origin, without a network but for pdf.js itself and the fonts it brings for files that bring none. */
    private static final String POLICY =
            "sandbox allow-scripts; default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval';"
                    + " worker-src blob:; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src blob: data:;"
                    + " font-src 'self' blob: data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    @GetMapping("/preview/pdf")
    ResponseEntity<Resource> viewer() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(VIEWER));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/preview/*.js", "/preview/*.css")
                .addResourceLocations("classpath:/preview/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/preview/pdfjs/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/pdfjs-dist/" + version() + "/")
                .setCacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePublic());
    }

    /** What has no origin may load scripts only from whoever lets everybody; there is no secret in a public library. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/preview/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
    }

    private static String version() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("META-INF/maven/org.webjars.npm/pdfjs-dist/pom.properties"))
                    .getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The package pdfjs-dist is not on the class path", e);
        }
    }
}
