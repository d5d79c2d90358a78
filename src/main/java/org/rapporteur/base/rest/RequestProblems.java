package org.rapporteur.base.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Words what is wrong with a request that reaches no controller, such as a method nobody offers, as {@link ApiProblems} does. */
@ControllerAdvice
@Order(1)
class RequestProblems extends ResponseEntityExceptionHandler {

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
