package cn.mingchu.launcher.system;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.launcher.database.EmbeddedDatabase;
import cn.mingchu.launcher.flink.EmbeddedFlink;
import cn.mingchu.launcher.mqtt.EmbeddedMqttBroker;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the applications stand on. */
record Ground(
    EmbeddedBroker broker,
    EmbeddedFlink flink,
    @Nullable EmbeddedDatabase database,
    @Nullable EmbeddedMqttBroker mqtt,
    @Nullable InfluxServer influx) {

  /** Each job runs in slots of its own. */
  static final int KITCHEN_SLOTS = 2;

  static final int TRACE_SLOTS = 1;
  static final int STOCK_SLOTS = 1;
  static final int ALERT_SLOTS = 1;
  static final int DUTY_SLOTS = 1;
  static final int SERIES_SLOTS = 1;
  static final int SUPERVISION_SLOTS = 1;
  static final int PUBLICATION_SLOTS = 1;

  static Ground start(SystemPlan plan, Parts parts, Consumer<String> progress) throws Exception {
    Addresses addresses = plan.addresses();
    Startup startup = new Startup(parts, progress);
    Future<EmbeddedDatabase> database =
        plan.extent() == Extent.JUDGING
            ? null
            : startup.begin(
                "PostgreSQL",
                () ->
                    EmbeddedDatabase.start(
                        plan.data().postgres(),
                        plan.cache().resolve("postgres"),
                        plan.data().databaseLog()),
                EmbeddedDatabase::close);
    Future<EmbeddedBroker> broker =
        startup.begin(
            "Kafka",
            () -> EmbeddedBroker.start(plan.data().kafka(), addresses.kafka()),
            EmbeddedBroker::close);
    Future<EmbeddedFlink> flink =
        startup.begin(
            "Flink",
            () ->
                EmbeddedFlink.start(
                    addresses.flink(), slots(plan), plan.temporary(), plan.data().checkpoints()),
            EmbeddedFlink::close);
    Future<EmbeddedMqttBroker> mqtt =
        plan.extent() == Extent.JUDGING
            ? null
            : startup.begin(
                "MQTT broker",
                () ->
                    EmbeddedMqttBroker.start(
                        plan.data().mqtt(), addresses.host(), addresses.mqtt(), plan.logins()),
                EmbeddedMqttBroker::close);
    Future<InfluxServer> influx =
        plan.extent() == Extent.WHOLE && plan.series() instanceof TimeSeries.Beside beside
            ? startup.begin(
                "InfluxDB",
                () ->
                    InfluxServer.start(
                        beside.program(), plan.data().influx(), plan.data().influxLog(), 0),
                InfluxServer::close)
            : null;
    startup.await();
    return new Ground(
        broker.get(),
        flink.get(),
        database == null ? null : database.get(),
        mqtt == null ? null : mqtt.get(),
        influx == null ? null : influx.get());
  }

  private static int slots(SystemPlan plan) {
    int judging =
        KITCHEN_SLOTS
            + TRACE_SLOTS
            + STOCK_SLOTS
            + ALERT_SLOTS
            + DUTY_SLOTS
            + SUPERVISION_SLOTS
            + PUBLICATION_SLOTS;
    return plan.series() instanceof TimeSeries.Off ? judging : judging + SERIES_SLOTS;
  }
}
