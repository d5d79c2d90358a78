package org.rapporteur.base.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What the framework itself finds wrong with a request, in the shape of all other problems: with a list of errors. */
abstract class FrameworkProblems extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        var answer = super.handleExceptionInternal(exception, body, headers, statusCode, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            detail.setProperty("errors", List.of());
        }
        return answer;
    }
}
