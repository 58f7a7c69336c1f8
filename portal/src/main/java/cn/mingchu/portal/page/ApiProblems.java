package cn.mingchu.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the JSON addresses answer to a wrong question: which parameter, which value, what is asked.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(ResponseStatusException problem) {
    return ResponseEntity.of(
            ProblemDetail.forStatusAndDetail(
                problem.getStatusCode(), String.valueOf(problem.getReason())))
        .build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException problem) {
    return badRequest("parameter '%s' is missing".formatted(problem.getParameterName()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException problem) {
    return badRequest(
        "parameter '%s' cannot be read: '%s'".formatted(problem.getName(), problem.getValue()));
  }

  private static ResponseEntity<ProblemDetail> badRequest(String detail) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail))
        .build();
  }
}
