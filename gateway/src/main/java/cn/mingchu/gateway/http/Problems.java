package cn.mingchu.gateway.http;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong before an event is read with a problem document. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {}
