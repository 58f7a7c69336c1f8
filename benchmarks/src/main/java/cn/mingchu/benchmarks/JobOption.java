package cn.mingchu.benchmarks;

import cn.mingchu.jobs.kitchen.KitchenJob;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which job a benchmark is about; there will be more of them. */
public final class JobOption {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  private String job = KitchenJob.NAME;

  public String job() {
    return job;
  }

  @Option(names = "--job", required = true, description = "kitchen")
  void setJob(String name) {
    if (!name.equals(KitchenJob.NAME)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "--job: '" + name + "' is not a job with this benchmark; there is: " + KitchenJob.NAME);
    }
    job = name;
  }
}
