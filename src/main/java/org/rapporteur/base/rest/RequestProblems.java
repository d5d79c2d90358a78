package org.rapporteur.base.rest;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Words what is wrong with a request that reaches no controller, such as a method nobody offers, as {@link ApiProblems} does. */
@ControllerAdvice
@Order(1)
class RequestProblems extends FrameworkProblems {}
