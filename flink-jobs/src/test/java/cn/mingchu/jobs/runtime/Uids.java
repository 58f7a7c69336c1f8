package cn.mingchu.jobs.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** By which names a job finds its state again, and by which it did when it was released. */
public final class Uids {

  private Uids() {}

  /** Those of what is drawn in an environment. */
  public static SortedSet<String> of(StreamExecutionEnvironment env) {
    SortedSet<String> uids = new TreeSet<>();
    for (Transformation<?> transformation : env.getTransformations()) {
      for (Transformation<?> each : transformation.getTransitivePredecessors()) {
        if (each.getUid() != null) {
          uids.add(each.getUid());
        }
      }
    }
    return uids;
  }

  /** Those that a job was released with, in order. */
  public static List<String> ledger(String job) throws IOException {
    try (var lines = Uids.class.getResourceAsStream("/uids/" + job + ".txt")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
