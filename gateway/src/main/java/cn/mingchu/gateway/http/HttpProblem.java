package cn.mingchu.gateway.http;

import cn.mingchu.gateway.answer.Refusal;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request is answered with a problem document (RFC 9457) instead of a receipt. */
final class HttpProblem extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  HttpProblem(HttpStatus status, String sentence) {
    super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
  }

  /** The same with a hint when to try again; at least a second. */
  static HttpProblem later(HttpStatus status, String sentence, Duration wait) {
    HttpProblem problem = new HttpProblem(status, sentence);
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds(wait));
    return problem;
  }

  /** A refusal, with its reason and the field at fault. */
  static HttpProblem of(HttpStatus status, Refusal refusal) {
    HttpProblem problem = new HttpProblem(status, refusal.sentence());
    problem.getBody().setProperty("reason", refusal.reason().name());
    if (refusal.field() != null) {
      problem.getBody().setProperty("field", refusal.field());
    }
    return problem;
  }

  static HttpProblem unauthorized() {
    HttpProblem problem =
        new HttpProblem(
            HttpStatus.UNAUTHORIZED,
            "this needs a key that is in force: Authorization: Bearer mck_…");
    problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mingchu\"");
    return problem;
  }

  static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
