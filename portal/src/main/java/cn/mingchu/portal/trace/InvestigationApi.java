package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/trace/scores} with {@code {"cases":[{"lot":"lunch-1","weight":1}],
 * "mixing":["packer-1"],"killing":[]}}: who explains the most cases of an outbreak.
 */
@RestController
@Shows(Shows.What.EVERYTHING)
class InvestigationApi {

  private final Investigation investigation;

  InvestigationApi(Investigation investigation) {
    this.investigation = investigation;
  }

  @PostMapping("/api/trace/scores")
  Investigation.Answer scores(@RequestBody Investigation.Question question) {
    return investigation.score(question);
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException problem) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "the body must be one JSON object with cases, mixing and killing");
  }
}
