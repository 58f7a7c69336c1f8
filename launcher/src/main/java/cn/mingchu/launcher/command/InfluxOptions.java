package cn.mingchu.launcher.command;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.launcher.system.TimeSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where time series go, if anywhere. */
final class InfluxOptions {

  private static final String OFF = "off";

  @Option(
      names = "--influx",
      paramLabel = "URL|off",
      description = {
        "An InfluxDB that mingchu influx init has prepared, or none at all",
        "(default: one of its own where influxd is installed)."
      })
  private @Nullable String url;

  @Option(
      names = "--influx-database",
      paramLabel = "NAME",
      defaultValue = "mingchu",
      description = "Its database (default: ${DEFAULT-VALUE}).")
  private String database = "mingchu";

  @Option(names = "--influx-user", paramLabel = "NAME", description = "A user who may write.")
  private @Nullable String user;

  @Option(
      names = "--influx-password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the user's password.")
  private @Nullable String passwordFile;

  /**
   * What was asked for, or what this machine has.
   *
   * @param keeping how long a server of our own keeps points
   */
  TimeSeries series(InfluxSchema.Keeping keeping) throws UnusableArgumentException {
    if (OFF.equals(url)) {
      return new TimeSeries.Off("--influx off");
    }
    if (url != null) {
      return new TimeSeries.Elsewhere(edge(url));
    }
    return InfluxServer.program()
        .<TimeSeries>map(program -> new TimeSeries.Beside(program, keeping))
        .orElseGet(() -> new TimeSeries.Off("no influxd on the path, and no --influx URL"));
  }

  private InfluxEdge edge(String address) throws UnusableArgumentException {
    try {
      return new InfluxEdge(address, database, user, passwordFile);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }
}
