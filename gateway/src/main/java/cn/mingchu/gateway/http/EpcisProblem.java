package cn.mingchu.gateway.http;

import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.schemas.event.RejectReason;
import org.springframework.http.HttpStatus;

/**
 * Why a document of EPCIS is not taken.
 *
 * @param event which of its events is at fault, from 1; 0 for what stands around them
 * @param value that is wrong, shortened; empty where there is none
 */
record EpcisProblem(int event, String value, Refusal refusal) {

  static EpcisProblem of(RefusedEpcisException refused) {
    return new EpcisProblem(
        refused.event(),
        refused.value(),
        new Refusal(
            RejectReason.MALFORMED,
            refused.field().isEmpty() ? null : refused.field(),
            String.valueOf(refused.getMessage())));
  }

  static EpcisProblem of(int event, Refusal refusal) {
    return new EpcisProblem(event, "", refusal);
  }

  /** The problem document of the standard's answer, which names event and field. */
  HttpProblem answer() {
    HttpProblem problem = HttpProblem.of(HttpStatus.BAD_REQUEST, refusal);
    problem.getBody().setProperty("event", event);
    if (!value.isEmpty()) {
      problem.getBody().setProperty("value", value);
    }
    return problem;
  }
}
