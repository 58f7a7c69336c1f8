package cn.mingchu.benchmarks.drain;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU and wall time of this process since a moment. */
public final class Stopwatch {

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final long cpuStart = system.getProcessCpuTime();
  private final long wallStart = System.nanoTime();

  /** What was spent since it was made. */
  public Drain stop(long events) {
    return new Drain(events, system.getProcessCpuTime() - cpuStart, System.nanoTime() - wallStart);
  }
}
