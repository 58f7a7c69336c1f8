package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.stock.paper.RegisteredSchoolForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is said of plans, after one byte that tells what it is. */
public final class PlanInputForm extends ImmutableForm<PlanInput> {

  private static final long serialVersionUID = 1L;

  private static final int MEAL = 1;
  private static final int CANTEEN = 2;

  private static final PlannedMealForm MEALS = new PlannedMealForm();
  private static final RegisteredSchoolForm SCHOOLS = new RegisteredSchoolForm();

  /** Raised with the forms of meals and of schools, too. */
  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(PlanInput input, DataOutput out) throws IOException {
    if (input instanceof PlannedMeal meal) {
      out.writeByte(MEAL);
      MEALS.write(meal, out);
    } else if (input instanceof Canteen canteen) {
      out.writeByte(CANTEEN);
      SCHOOLS.write(canteen.school(), out);
    }
  }

  @Override
  public PlanInput read(DataInput in, int version) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case MEAL -> MEALS.read(in, MEALS.version());
      case CANTEEN -> new Canteen(SCHOOLS.read(in, SCHOOLS.version()));
      default -> throw new IOException("no word on a plan begins with " + kind);
    };
  }
}
