package cn.mingchu.launcher.command;

import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.launcher.mqtt.Logins;
import cn.mingchu.launcher.system.Era;
import cn.mingchu.launcher.system.Extent;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.launcher.system.SystemPlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu up}: the whole system in one process, for real kitchens, with a memory. */
@Command(
    name = "up",
    description = {
      "Runs the whole system in one process and keeps its data.",
      "Started again on the same folder it goes on where it stopped."
    },
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where the data is kept (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("");

  @Mixin private ListeningOptions listening = new ListeningOptions();

  @Mixin private InfluxOptions influx = new InfluxOptions();

  @Option(names = "--json", description = "Print where everything is as one JSON document.")
  private boolean json;

  UpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (DataFolder data = DataFolder.open(folder)) {
      Logging.to(data.log());
      try (RunningSystem system = RunningSystem.start(plan(data), surroundings::progress)) {
        system.record().writeTo(data);
        tell(system, data);
        surroundings.stop().await();
        surroundings.progress("Stopping; what was taken in is kept in " + data.path());
        RunningRecord.removeFrom(data);
      }
    }
    return ExitStatus.DONE;
  }

  private SystemPlan plan(DataFolder data) throws Exception {
    return new SystemPlan(
        Extent.WHOLE,
        listening.addresses(),
        data,
        surroundings.temporary(),
        surroundings.cache(),
        Logins.keptIn(data.logins()),
        surroundings.wall(),
        1,
        Era.PRESENT,
        influx.series(InfluxSchema.Keeping.AS_SET));
  }

  private void tell(RunningSystem system, DataFolder data) throws Exception {
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("portal", system.portalUri().orElseThrow().toString());
    where.put("gateway", system.gatewayUri().toString());
    where.put("mqtt", system.mqttUri().orElseThrow().toString());
    where.put("kafka", system.broker().bootstrapServers());
    where.put("flink", system.flinkUri().toString());
    where.put("influx", system.influxUri().map(URI::toString).orElse("off"));
    where.put("data", data.path().toString());
    where.put("resumed", system.kitchen().resumedFrom().isPresent());
    if (json) {
      surroundings.out().println(JsonMapper.shared().writeValueAsString(where));
      return;
    }
    StringBuilder text = new StringBuilder("Mingchu is up.\n");
    where.forEach((name, value) -> text.append("  %-9s%s%n".formatted(name, value)));
    text.append("Nobody can sign in before there is an account: mingchu user create --data ");
    text.append(folder).append(" --login admin --name NAME --role administrator --at 51\n");
    text.append("Devices publish with the login in ").append(data.logins()).append('\n');
    text.append("A key for a sender: mingchu key create --data ").append(folder);
    text.append(" --school ID --label NAME\nCtrl-C ends it.");
    surroundings.out().println(text);
  }
}
