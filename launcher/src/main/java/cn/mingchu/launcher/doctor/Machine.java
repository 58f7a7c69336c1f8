package cn.mingchu.launcher.doctor;

import cn.mingchu.launcher.network.Ports;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at what every system needs of its machine. */
public final class Machine {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long MEMORY_MEGABYTES = 2_560;
  private static final long DISK_MEGABYTES = 2_048;
  private static final int OLDEST_JAVA = 17;
  private static final List<Integer> USUAL_PORTS = List.of(8080, 8081, 8082, 9092, 1883);

  private final Path folder;
  private final Programs programs;

  /**
   * A machine.
   *
   * @param folder where a system would keep its data
   */
  public Machine(Path folder, Programs programs) {
    this.folder = folder;
    this.programs = programs;
  }

  public List<Diagnosis> examine() throws IOException {
    return List.of(java(), memory(), disk(), rootlessServer(), ports());
  }

  private static Diagnosis java() {
    int version = Runtime.version().feature();
    String finding = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
    return version >= OLDEST_JAVA
        ? Diagnosis.well("java", finding)
        : Diagnosis.ill("java", finding, "needs 17 or newer; apt install openjdk-17-jdk-headless");
  }

  private static Diagnosis memory() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long megabytes = system.getTotalMemorySize() / MEGABYTE;
    String finding = "%,d MB".formatted(megabytes);
    return megabytes >= MEMORY_MEGABYTES
        ? Diagnosis.well("memory", finding)
        : Diagnosis.ill("memory", finding, "the whole system needs 2.5 GB");
  }

  private Diagnosis disk() throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long megabytes = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
    String finding = "%,d MB free in %s".formatted(megabytes, there);
    return megabytes >= DISK_MEGABYTES
        ? Diagnosis.well("disk", finding)
        : Diagnosis.ill("disk", finding, "a system needs 2 GB to begin with");
  }

  /** PostgreSQL refuses to run as root; root starts it in a user namespace of its own. */
  private Diagnosis rootlessServer() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Diagnosis.well("postgresql", "runs as " + System.getProperty("user.name"));
    }
    return programs.succeeds("unshare", "-U", "true")
        ? Diagnosis.well("postgresql", "root starts it in a user namespace")
        : Diagnosis.ill(
            "postgresql",
            "root may not make a user namespace here, and PostgreSQL does not run as root",
            "start mingchu as an ordinary user, or apt install util-linux");
  }

  private static Diagnosis ports() {
    List<String> taken =
        USUAL_PORTS.stream().filter(port -> !isFree(port)).map(Object::toString).toList();
    return taken.isEmpty()
        ? Diagnosis.well("ports", USUAL_PORTS + " are free")
        : Diagnosis.less(
            "ports",
            String.join(", ", taken) + " in use",
            "the next free ones are taken instead; --port and the like choose others");
  }

  private static boolean isFree(int port) {
    try {
      return Ports.isFree(port);
    } catch (IOException e) {
      return false;
    }
  }
}
