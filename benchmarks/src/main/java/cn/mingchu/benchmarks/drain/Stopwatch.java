package cn.mingchu.benchmarks.drain;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU and wall time of this process since a moment; of the CPU, what Java's compiler took. */
public final class Stopwatch {

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final long cpuStart = system.getProcessCpuTime();
  private final long compilerStart = CompilerCpu.nanos();
  private final long wallStart = System.nanoTime();

  /** What was spent since it was made. */
  public Drain stop(long events) {
    long compilerNanos = CompilerCpu.nanos() - compilerStart;
    return new Drain(
        events,
        system.getProcessCpuTime() - cpuStart - compilerNanos,
        compilerNanos,
        System.nanoTime() - wallStart);
  }
}
