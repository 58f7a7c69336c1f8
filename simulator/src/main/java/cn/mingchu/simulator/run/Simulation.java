package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.dish.Menu;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SensorsSwapped;
import cn.mingchu.simulator.scene.Scene;
import cn.mingchu.simulator.scene.View;
import cn.mingchu.simulator.unit.Equipment;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A world that runs from one moment up to another with faults in it.
 *
 * <p>A value: every call of {@link #run} tells the same story from its beginning, to the last bit.
 */
public final class Simulation {

  private final World world;
  private final Instant from;
  private final Instant to;
  private final List<InjectedFault> faults;
  private final Map<String, List<InjectedFault>> faultsByDevice = new HashMap<>();
  private final Set<String> faultySchools = new HashSet<>();

  /**
   * A run.
   *
   * @param from whole seconds
   * @param to first moment at which nothing is measured any more; what was kept back arrives later
   */
  public Simulation(World world, Instant from, Instant to, List<InjectedFault> faults) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a run must end after it begins: " + from + ".." + to);
    }
    this.world = world;
    this.from = from;
    this.to = to;
    this.faults = List.copyOf(faults);
    for (InjectedFault fault : faults) {
      faultySchools.add(fault.schoolId());
      for (String deviceId : fault.deviceIds()) {
        faultsByDevice.merge(
            deviceId,
            List.of(fault),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
  }

  public World world() {
    return world;
  }

  public Instant from() {
    return from;
  }

  public Instant to() {
    return to;
  }

  public List<InjectedFault> faults() {
    return faults;
  }

  /** The faults that a device has in this run. */
  public List<InjectedFault> faultsOf(String deviceId) {
    return faultsByDevice.getOrDefault(deviceId, List.of());
  }

  /** Whether any device of a school has a fault in this run. */
  public boolean hasFaults(String schoolId) {
    return faultySchools.contains(schoolId);
  }

  /** All that arrives, in order of arrival; made as it is asked for. */
  public Iterator<SimulatedEvent> run() {
    return new Merge();
  }

  /** The readings that arrive from one device, in order of arrival. */
  public Iterator<SimulatedReading> readingsOf(SimulatedDevice device) {
    return measures(device) ? stream(device) : Collections.emptyIterator();
  }

  /** The observations that arrive from one device, in order of arrival. */
  public Iterator<SimulatedObservation> observationsOf(SimulatedDevice device) {
    return measures(device) ? Collections.emptyIterator() : cameraStream(device);
  }

  /** What goes on in front of a camera in this run. */
  public Scene scene(SimulatedDevice camera) {
    return camera.scene(InjectedFault.happenings(faultsOf(camera.deviceId())));
  }

  /** When a camera does not see its zone in this run. */
  public View view(SimulatedDevice camera) {
    return camera.view(InjectedFault.spells(faultsOf(camera.deviceId())));
  }

  /** What the kitchen of a probe cooks and serves in this run. */
  public Menu menu(SimulatedDevice probe) {
    return probe.menu(InjectedFault.mishaps(faultsOf(probe.deviceId())));
  }

  private static boolean measures(SimulatedDevice device) {
    return device.kind() != DeviceKind.CAMERA;
  }

  private CameraStream cameraStream(SimulatedDevice camera) {
    return new CameraStream(
        camera, faultsOf(camera.deviceId()), from.getEpochSecond(), to.getEpochSecond());
  }

  private Arrivals<SimulatedReading> stream(SimulatedDevice device) {
    if (device.kind() == DeviceKind.COOK_PROBE) {
      return new ProbeStream(
          device, faultsOf(device.deviceId()), from.getEpochSecond(), to.getEpochSecond());
    }
    return new DeviceStream(
        device,
        faultsOf(device.deviceId()),
        swaps(device),
        from.getEpochSecond(),
        to.getEpochSecond());
  }

  /** What a device watches, living the life that it has in this run. */
  public Equipment equipment(SimulatedDevice device) {
    return device.equipment(
        InjectedFault.troubles(faultsOf(device.deviceId())), from.getEpochSecond());
  }

  private Swaps swaps(SimulatedDevice device) {
    List<Swaps.Swap> swaps = new ArrayList<>(0);
    for (InjectedFault injected : faultsOf(device.deviceId())) {
      if (injected.fault() instanceof SensorsSwapped) {
        for (SimulatedDevice other : world.devices(device.school())) {
          if (injected.deviceIds().contains(other.deviceId()) && !other.equals(device)) {
            swaps.add(new Swaps.Swap(injected.fault(), equipment(other)));
          }
        }
      }
    }
    return new Swaps(swaps);
  }

  /** A device's place in the queue; devices that arrive in the same millisecond keep theirs. */
  private record Place(Arrivals<?> stream, Instant arrival, int ordinal) {

    static final Comparator<Place> FIRST_COME =
        Comparator.comparing(Place::arrival).thenComparingInt(Place::ordinal);
  }

  private final class Merge implements Iterator<SimulatedEvent> {

    private final PriorityQueue<Place> queue = new PriorityQueue<>(Place.FIRST_COME);

    Merge() {
      int ordinal = 0;
      for (SimulatedSchool school : world.schools()) {
        for (SimulatedDevice device : world.devices(school)) {
          enter(measures(device) ? stream(device) : cameraStream(device), ordinal++);
        }
      }
    }

    @Override
    public boolean hasNext() {
      return !queue.isEmpty();
    }

    @Override
    public SimulatedEvent next() {
      Place first = queue.poll();
      if (first == null) {
        throw new NoSuchElementException("the run is over");
      }
      SimulatedEvent event = first.stream().next();
      enter(first.stream(), first.ordinal());
      return event;
    }

    private void enter(Arrivals<?> stream, int ordinal) {
      if (stream.hasNext()) {
        queue.add(new Place(stream, stream.nextArrival(), ordinal));
      }
    }
  }
}
