package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.schemas.event.RecallNotice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A recall binds every school that has something of its lots: only who may speak for all schools
 * may issue one, or a supplier in its own name.
 */
final class RecallRules implements InputRules<RecallNotice> {

  private static final int LIGHTEST = 3;

  @Override
  public String subjectField() {
    return "issuer";
  }

  @Override
  public Subject subject(RecallNotice recall) {
    String issuer = recall.getIssuer();
    return Papers.ofSupplier(
        issuer, binding -> binding.coversEverySchool() || binding.coversSupplier(issuer));
  }

  @Override
  public void check(RecallNotice recall) throws RefusedException {
    Papers.check("recallId", recall.getRecallId(), recall.getRevision());
    Checks.between("level", recall.getLevel(), 1, LIGHTEST);
    Checks.notBlank("reason", recall.getReason());
    Checks.notBlank("issuer", recall.getIssuer());
    Checks.known("status", recall.getStatus());
    List<String> lots = recall.getLotIds();
    Checks.notEmpty("lotIds", lots);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lots.size(); i++) {
      String field = "lotIds[%d]".formatted(i);
      Lots.checkName(field, lots.get(i));
      Lots.checkNew(field, lots.get(i), seen);
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
