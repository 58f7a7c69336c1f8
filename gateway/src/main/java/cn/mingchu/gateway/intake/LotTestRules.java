package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.TestMethod;
import java.time.Duration;

/** A test looks for something in a lot that a school or supplier had. */
final class LotTestRules implements InputRules<LotTest> {

  private static final int WHOLE = 100_00;

  private final Papers papers;

  LotTestRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "partyId";
  }

  @Override
  public Subject subject(LotTest test) {
    return papers.ofParty(test.getPartyId());
  }

  @Override
  public void check(LotTest test) throws RefusedException {
    Papers.check("testId", test.getTestId(), test.getRevision());
    Lots.checkName("lotId", test.getLotId());
    Checks.id("partyId", test.getPartyId());
    Checks.known("method", test.getMethod());
    Checks.notBlank("item", test.getItem());
    Integer inhibition = test.getInhibitionHundredths();
    if (inhibition != null && test.getMethod() != TestMethod.QUICK) {
      throw Checks.outOfRange(
          "inhibition", "inhibition belongs to QUICK, method is " + test.getMethod());
    }
    if (inhibition != null && (inhibition < 0 || inhibition > WHOLE)) {
      throw Checks.outOfRange(
          "inhibition",
          "inhibition must be between 0 and 100 per cent, was " + Checks.natural(inhibition));
    }
    if (test.getRetestOf() != null) {
      Checks.id("retestOf", test.getRetestOf());
      if (test.getRetestOf().equals(test.getTestId())) {
        throw Checks.outOfRange(
            "retestOf", "retestOf must be another test than " + test.getTestId());
      }
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
