package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.SupplyStep;
import cn.mingchu.schemas.event.SupplyStepKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A step of a supplier has what its kind has: something that goes in, comes out, or moves on. */
final class SupplyStepRules implements InputRules<SupplyStep> {

  private static final Pattern STEP_ID = Pattern.compile("[!-~]{1,100}");
  private static final Set<SupplyStepKind> WITH_INPUTS =
      EnumSet.of(
          SupplyStepKind.PROCESSED,
          SupplyStepKind.PACKED,
          SupplyStepKind.SHIPPED,
          SupplyStepKind.DISCARDED_UPSTREAM);
  private static final Set<SupplyStepKind> WITH_OUTPUTS =
      EnumSet.of(SupplyStepKind.HARVESTED, SupplyStepKind.PROCESSED, SupplyStepKind.PACKED);

  @Override
  public String subjectField() {
    return "partyId";
  }

  @Override
  public Subject subject(SupplyStep step) {
    String partyId = step.getPartyId();
    return Papers.ofSupplier(partyId, binding -> binding.coversSupplier(partyId));
  }

  @Override
  public void check(SupplyStep step) throws RefusedException {
    if (!STEP_ID.matcher(step.getStepId()).matches()) {
      throw Checks.malformed(
          "stepId",
          "stepId must be 1 to 100 visible ASCII characters, was '%s'"
              .formatted(Checks.quote(step.getStepId())));
    }
    Papers.checkRevision(step.getRevision());
    Checks.id("partyId", step.getPartyId());
    SupplyStepKind kind = step.getKind();
    Checks.known("kind", kind);
    check("inputs", step.getInputs(), WITH_INPUTS, kind);
    check("outputs", step.getOutputs(), WITH_OUTPUTS, kind);
    boolean shipped = kind == SupplyStepKind.SHIPPED;
    if (shipped && step.getToPartyId() == null) {
      throw Checks.malformed("toPartyId", "toPartyId is missing, kind is SHIPPED");
    }
    if (!shipped && step.getToPartyId() != null) {
      throw Checks.outOfRange("toPartyId", "toPartyId belongs to SHIPPED, kind is " + kind);
    }
    Papers.checkOther("toPartyId", step.getToPartyId(), step.getPartyId());
  }

  private static void check(
      String field, List<LotAmount> lots, Set<SupplyStepKind> having, SupplyStepKind kind)
      throws RefusedException {
    if (lots.isEmpty() == having.contains(kind)) {
      throw Checks.outOfRange(
          field,
          "%s must %sbe empty, kind is %s".formatted(field, lots.isEmpty() ? "not " : "", kind));
    }
    Lots.check(field, lots);
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
