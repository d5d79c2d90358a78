package org.rapporteur.base.rest;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the server answers to a request that does not reach the portal, such as one with an address of a megabyte: a problem
 * (RFC 9457) without a word about the machine, in English, because nothing is known of who asks.
 */
public final class ServerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);
    private static final String SENTENCE =
            "The server could not read this request; most often its address or its headers are longer than 8,000 characters.";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var reporter = response.getReporter();
            if (reporter != null) {
                reporter.write("""
                        {"type":"urn:rapporteur:problem:server","title":"%s","status":%d,"detail":"%s","errors":[]}""".formatted(
                                status.getReasonPhrase(),
                                status.value(),
                                status.is4xxClientError() ? SENTENCE : "Something went wrong on our side."));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Whoever asked is gone", e);
        }
    }
}
