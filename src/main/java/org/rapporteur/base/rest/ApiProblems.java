package org.rapporteur.base.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.Hindrance;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.problem.Throttled;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error of the REST API as a problem document (RFC 9457): never a stack trace, never HTML. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiProblems extends FrameworkProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Translations translations;

    ApiProblems(Translations translations) {
        this.translations = translations;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        var status = switch (problem) {
            case InvalidInput _ -> HttpStatus.BAD_REQUEST;
            case Forbidden _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Conflict _ -> HttpStatus.CONFLICT;
            case StaleVersion _ -> HttpStatus.CONFLICT;
            case TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case Throttled _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        var body = body(status, problem.key(), say(request, problem.key(), problem.arguments()));
        if (problem instanceof InvalidInput invalid) {
            body.setProperty(
                    "errors",
                    invalid.fields().stream()
                            .map(field -> error(
                                    field.field(),
                                    say(request, field.key(), field.arguments().toArray())))
                            .toList());
        }
        if (problem instanceof Conflict conflict && !conflict.things().isEmpty()) {
            body.setProperty("things", conflict.things());
        }
        if (problem instanceof StaleVersion stale) {
            body.setProperty("currentVersion", stale.current());
        }
        return answer(status, body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(EntityVersion.MissingPrecondition missing, HttpServletRequest request) {
        return say(HttpStatus.PRECONDITION_REQUIRED, "problem.if-match", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return say(HttpStatus.CONFLICT, "problem.stale-version", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> doubled(DataIntegrityViolationException doubled, HttpServletRequest request) {
        LOG.info(
                "A stored rule refused a change: {}",
                doubled.getMostSpecificCause().getMessage());
        return say(HttpStatus.CONFLICT, "problem.conflict", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
        return say(HttpStatus.FORBIDDEN, "problem.forbidden", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException unknown, HttpServletRequest request) {
        return say(HttpStatus.UNAUTHORIZED, "problem.unauthorized", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        if (request.getRequestURI().contains(String.valueOf(bad.getValue()))) {
            return say(HttpStatus.NOT_FOUND, "problem.not-found", request);
        }
        return invalid(request, bad.getName(), "problem.value", String.valueOf(bad.getValue()));
    }

    /** Spring Data has no type of its own for a page beyond what can be counted. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> misused(InvalidDataAccessApiUsageException misused, HttpServletRequest request) {
        var page = request.getParameter("page");
        if (page == null || !String.valueOf(misused.getMessage()).startsWith("Page offset")) {
            return unexpected(misused, request);
        }
        return invalid(request, "page", "problem.value", page);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            LOG.debug("Whoever asked for {} is gone", request.getRequestURI(), unexpected);
        } else {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        }
        return Hindrance.behind(unexpected)
                .map(hindrance -> say(HttpStatus.SERVICE_UNAVAILABLE, hindrance.key(), request))
                .orElseGet(() -> say(HttpStatus.INTERNAL_SERVER_ERROR, "problem.unexpected", request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException large, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(say(HttpStatus.CONTENT_TOO_LARGE, "problem.too-large", servlet(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        var request = servlet(webRequest);
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return widen(problem(problem, request));
                }
                case UnrecognizedPropertyException field -> {
                    return widen(invalid(
                            request, field.getPropertyName(), "problem.unknown-field", field.getPropertyName()));
                }
                case StreamReadException _ -> {
                    return widen(say(HttpStatus.BAD_REQUEST, "problem.malformed-json", request));
                }
                case DatabindException bad
                when !hasProblemCause(bad) -> {
                    return widen(invalid(request, path(bad), "problem.value-form", path(bad)));
                }
                default -> {
                    // look further down for the cause that names the field
                }
            }
        }
        return widen(say(HttpStatus.BAD_REQUEST, "problem.malformed-json", request));
    }

    private static boolean hasProblemCause(Throwable bad) {
        for (var cause = bad.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem) {
                return true;
            }
        }
        return false;
    }

    private static String path(DatabindException bad) {
        var path = new StringBuilder();
        for (var reference : bad.getPath()) {
            var name = reference.getPropertyName();
            path.append(name == null ? "[" + reference.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        }
        return path.toString();
    }

    private ResponseEntity<ProblemDetail> invalid(
            HttpServletRequest request, String field, String key, String argument) {
        var body = body(HttpStatus.BAD_REQUEST, "problem.invalid-input", say(request, "problem.invalid-input"));
        body.setProperty("errors", List.of(error(field, say(request, key, argument))));
        return answer(HttpStatus.BAD_REQUEST, body);
    }

    private ResponseEntity<ProblemDetail> say(HttpStatus status, String key, HttpServletRequest request) {
        return answer(status, body(status, key, say(request, key)));
    }

    private String say(HttpServletRequest request, String key, Object... arguments) {
        return translations.say(request.getLocale(), key, arguments);
    }

    private static ProblemDetail body(HttpStatus status, String key, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setTitle(status.getReasonPhrase());
        body.setType(ProblemWriter.type(key));
        body.setProperty("errors", List.of());
        return body;
    }

    private static Map<String, String> error(String field, String message) {
        var error = new LinkedHashMap<String, String>();
        error.put("field", field);
        error.put("message", message);
        return error;
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail body) {
        return ResponseEntity.status(status).body(body);
    }

    private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
