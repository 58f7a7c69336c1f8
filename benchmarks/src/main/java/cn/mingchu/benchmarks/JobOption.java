package cn.mingchu.benchmarks;

import cn.mingchu.jobs.kitchen.KitchenJob;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which job a benchmark is about. */
public final class JobOption {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  private final List<String> jobs;
  private String job = KitchenJob.NAME;

  /** A choice among {@code jobs}. */
  public JobOption(String... jobs) {
    this.jobs = List.of(jobs);
  }

  public String job() {
    return job;
  }

  @Option(names = "--job", required = true, description = "such as kitchen")
  void setJob(String name) {
    if (!jobs.contains(name)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "--job: '%s' is not a job with this benchmark; there is: %s"
              .formatted(name, String.join(", ", jobs)));
    }
    job = name;
  }
}
