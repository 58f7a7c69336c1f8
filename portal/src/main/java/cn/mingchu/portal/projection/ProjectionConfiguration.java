package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires lanes, topics and tables. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  @Bean
  Projection projection(
      PortalSettings settings,
      JdbcTemplate database,
      PlatformTransactionManager transactions,
      RegionPaths regions,
      JsonMapper json,
      ProjectionListener listener,
      Clock clock) {
    List<TopicRows<?>> records =
        List.of(
            new FindingRows(database, regions, json),
            new SchoolRows(database, regions),
            new DeviceRows(database),
            new SettingRows(database, json),
            new RejectRows(database, settings.rejects().keep()));
    List<TopicRows<?>> readings =
        List.of(new ReadingRows(database, clock, settings.readings().keep()));
    Wiring wiring =
        new Wiring(
            settings.kafka(),
            WireFormat.of(settings.kafka().schemaRegistryUrl()),
            database,
            new TransactionTemplate(transactions),
            new ProjectedTables(database, transactions),
            listener,
            clock);
    return new Projection(
        wiring.tables(),
        List.of(wiring.lane("records", records), wiring.lane("readings", readings)));
  }

  /** What every lane is built of. */
  private record Wiring(
      PortalSettings.Kafka kafka,
      WireFormat format,
      JdbcTemplate database,
      TransactionTemplate transaction,
      ProjectedTables tables,
      ProjectionListener listener,
      Clock clock) {

    Lane lane(String name, List<TopicRows<?>> rows) {
      List<TopicReader<?>> readers =
          rows.stream().<TopicReader<?>>map(one -> new TopicReader<>(one, format)).toList();
      Map<String, TopicReader<?>> byTopic =
          readers.stream().collect(Collectors.toMap(TopicReader::topic, reader -> reader));
      Positions positions = new Positions(database, clock);
      Supplier<Consumer<byte[], byte[]>> consumers = new LogConsumers(kafka, name);
      return new Lane(
          name,
          readers,
          consumers,
          positions,
          new Batch(byTopic, positions, new Unreadable(database, clock), transaction),
          tables,
          listener,
          clock);
    }
  }
}
