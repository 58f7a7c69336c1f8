package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.HoldDecision;
import cn.mingchu.schemas.event.LotHold;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Who has a lot may hold it, and may release it from a hold: a recall is lifted by who issued it.
 */
final class LotHoldRules implements InputRules<LotHold> {

  /** As findings name what they rest on. */
  private static final Pattern HOLD = Pattern.compile("(hold|sibling):[!-~]{1,300}");

  private final Papers papers;

  LotHoldRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "partyId";
  }

  @Override
  public Subject subject(LotHold hold) {
    return papers.ofParty(hold.getPartyId());
  }

  @Override
  public void check(LotHold hold) throws RefusedException {
    Papers.check("holdId", hold.getHoldId(), hold.getRevision());
    Lots.checkName("lotId", hold.getLotId());
    Checks.id("partyId", hold.getPartyId());
    Checks.known("decision", hold.getDecision());
    Checks.notBlank("reason", hold.getReason());
    Checks.id("decidedBy", hold.getDecidedBy());
    String releases = hold.getReleases();
    if (hold.getDecision() == HoldDecision.RELEASED) {
      if (releases == null) {
        throw Checks.malformed("releases", "releases is missing, decision is RELEASED");
      }
      if (!HOLD.matcher(releases).matches()) {
        throw Checks.malformed(
            "releases",
            "releases must be the cause of a hold, which begins with hold: or sibling:, was '%s'"
                .formatted(Checks.quote(releases)));
      }
    } else if (releases != null) {
      throw Checks.outOfRange(
          "releases", "releases belongs to RELEASED, decision is " + hold.getDecision());
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
