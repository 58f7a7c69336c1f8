package cn.mingchu.launcher.command;

import cn.mingchu.launcher.doctor.Diagnosis;
import cn.mingchu.launcher.doctor.Machine;
import cn.mingchu.launcher.doctor.Neighbours;
import cn.mingchu.launcher.doctor.Programs;
import cn.mingchu.launcher.doctor.TestEquipment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code mingchu doctor}: what is there, what is reachable, and what is left out for want of it.
 */
@Command(
    name = "doctor",
    description = "Tells what is installed, what is reachable and what will be skipped.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder of mingchu up (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Programs programs = Programs.onThePath();
    List<Diagnosis> all = new ArrayList<>();
    all.addAll(new Machine(folder, programs).examine());
    all.addAll(new TestEquipment(programs).examine());
    all.addAll(new Neighbours(folder).examine());
    boolean isWell = all.stream().noneMatch(one -> one.verdict() == Diagnosis.Verdict.ILL);
    surroundings.out().println(json ? toJson(all, isWell) : toText(all));
    return isWell ? ExitStatus.DONE : ExitStatus.NO;
  }

  private static String toJson(List<Diagnosis> all, boolean isWell) {
    List<Map<String, Object>> checks = new ArrayList<>();
    for (Diagnosis one : all) {
      Map<String, Object> check = new LinkedHashMap<>();
      check.put("subject", one.subject());
      check.put("verdict", Words.of(one.verdict()));
      check.put("finding", one.finding());
      if (!one.remedy().isEmpty()) {
        check.put("remedy", one.remedy());
      }
      checks.add(check);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("well", isWell);
    document.put("checks", checks);
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static String toText(List<Diagnosis> all) {
    StringBuilder text = new StringBuilder();
    for (Diagnosis one : all) {
      text.append(
          "%-5s %-11s %s%n".formatted(Words.of(one.verdict()), one.subject(), one.finding()));
      if (!one.remedy().isEmpty()) {
        text.append("%-17s %s%n".formatted("", one.remedy()));
      }
    }
    return text.toString().stripTrailing();
  }
}
