package org.rapporteur.base.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Hindrance;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Words what failed around the controllers, such as a token the database could not be asked about: as a problem (RFC 9457),
 * and as a plain page to a browser. What hinders the portal as a whole is 503, since the same goes through later.
 */
@Controller
@RequestMapping("/error")
class OuterFailures implements ErrorController {

    private static final String LATER = "60";

    private final Translations translations;
    private final ProblemWriter problems;

    OuterFailures(Translations translations, ProblemWriter problems) {
        this.translations = translations;
        this.problems = problems;
    }

    @RequestMapping
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = failure(request, response);
        problems.write(request, response, failure.status(), failure.key());
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        var failure = failure(request, response);
        var locale = request.getLocale();
        return new ModelAndView(
                "failure",
                Map.of(
                        "language",
                        Translations.spoken(locale).toLanguageTag(),
                        "title",
                        failure.status().is5xxServerError()
                                ? translations.say(locale, "ui.failure.title")
                                : translations.say(locale, "ui.nothing.title"),
                        "text",
                        translations.say(locale, failure.key()),
                        "home",
                        translations.say(locale, "ui.nothing.home")));
    }

    private static Failure failure(HttpServletRequest request, HttpServletResponse response) {
        var failure = failure(request);
        response.setStatus(failure.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        }
        return failure;
    }

    private static Failure failure(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            var hindrance = Hindrance.behind(thrown);
            if (hindrance.isPresent()) {
                return new Failure(
                        HttpStatus.SERVICE_UNAVAILABLE, hindrance.get().key());
            }
        }
        // Whoever asks for this address itself asks for something that is not there.
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        return new Failure(
                status,
                switch (status) {
                    case UNAUTHORIZED -> "problem.unauthorized";
                    case FORBIDDEN -> "problem.forbidden";
                    case NOT_FOUND -> "problem.not-found";
                    case CONTENT_TOO_LARGE -> "problem.too-large";
                    case TOO_MANY_REQUESTS -> "problem.throttled";
                    default -> status.is4xxClientError() ? "problem.invalid-input" : "problem.unexpected";
                });
    }

    private record Failure(HttpStatus status, String key) {}
}
