package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that moved in a school's store went to or came from somewhere that the paper names. */
final class StockMovementRules implements InputRules<StockMovement> {

  private static final Set<MovementKind> FOR_A_MEAL =
      EnumSet.of(MovementKind.ISSUED, MovementKind.RETURNED);
  private static final Set<MovementKind> TO_ANOTHER =
      EnumSet.of(MovementKind.SENT_BACK, MovementKind.TRANSFERRED);

  private static final Set<MovementKind> INTO_A_STORE =
      EnumSet.of(MovementKind.RECEIVED, MovementKind.RETURNED, MovementKind.COUNTED);

  private final Papers papers;

  StockMovementRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "schoolId";
  }

  @Override
  public Subject subject(StockMovement movement) throws RefusedException {
    String schoolId = movement.getSchoolId();
    return papers.ofSchool(schoolId, binding -> binding.coversSchool(schoolId));
  }

  @Override
  public void check(StockMovement movement) throws RefusedException {
    Papers.check("movementId", movement.getMovementId(), movement.getRevision());
    Checks.known("kind", movement.getKind());
    Lots.checkName("lotId", movement.getLotId());
    Lots.checkGrams("grams", movement.getGrams());
    checkNamed("mealId", movement.getMealId(), FOR_A_MEAL, movement.getKind());
    checkNamed("otherPartyId", movement.getOtherPartyId(), TO_ANOTHER, movement.getKind());
    Papers.checkOther("otherPartyId", movement.getOtherPartyId(), movement.getSchoolId());
    checkId("mealId", movement.getMealId());
    checkId("keeper", movement.getKeeper());
    checkId("receiver", movement.getReceiver());
    if (movement.getStoreId() != null && !INTO_A_STORE.contains(movement.getKind())) {
      throw Checks.outOfRange(
          "storeId",
          "storeId belongs to one of %s, kind is %s".formatted(INTO_A_STORE, movement.getKind()));
    }
    papers.checkStore("storeId", movement.getStoreId(), movement.getSchoolId());
  }

  private static void checkNamed(
      String field, @Nullable String id, Set<MovementKind> needing, MovementKind kind)
      throws RefusedException {
    if (id == null && needing.contains(kind)) {
      throw Checks.malformed(field, "%s is missing, kind is %s".formatted(field, kind));
    }
  }

  private static void checkId(String field, @Nullable String id) throws RefusedException {
    if (id != null) {
      Checks.id(field, id);
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
