package cn.mingchu.simulator.variety;

/**
 * All that differs from kitchen to kitchen, in one place.
 *
 * <p>{@link #tidy} is a province as it should be: it breaks no rule unless a fault is injected, so
 * whatever is found there and not injected is false. {@link #broad} is a province as it may be:
 * good and bad units, hot summers, hurried hands. There, what should be found is for the oracle of
 * what really happened to say. No detector's numbers are known here.
 */
public record Variety(
    ClimateVariety climate,
    RhythmVariety rhythm,
    ColdVariety fridge,
    ColdVariety coldRoom,
    ColdVariety sampleCabinet,
    ColdVariety freezer,
    RoomVariety room,
    HotTableVariety hotTable,
    ProgramVariety program,
    AirVariety air,
    SensorVariety sensor,
    SceneVariety scene,
    CameraVariety camera,
    DishVariety dish,
    HandVariety hand) {

  /** Every kitchen well equipped and well kept. */
  public static Variety tidy() {
    return TidyKitchens.VARIETY;
  }

  /** Kitchens as different as we can imagine them to be. */
  public static Variety broad() {
    return BroadKitchens.VARIETY;
  }
}
