package cn.mingchu.benchmarks.stock;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where each school is, as the gateway knows it from the register. */
public final class Counties {

  private final Map<String, String> bySchool = new HashMap<>();

  private Counties() {}

  /** Those of a world. */
  public static Counties of(World world) {
    Counties counties = new Counties();
    for (SimulatedSchool school : world.schools()) {
      counties.bySchool.put(school.schoolId(), school.regionCode());
    }
    return counties;
  }

  /** A delivery note as the gateway hands it on. */
  public Delivery registered(Delivery delivery) {
    String schoolId = delivery.getSchoolId();
    return Delivery.newBuilder(delivery)
        .setHeader(
            EventHeader.newBuilder(delivery.getHeader())
                .setSchoolId(schoolId)
                .setRegionCode(Objects.requireNonNull(bySchool.get(schoolId), schoolId))
                .build())
        .build();
  }
}
