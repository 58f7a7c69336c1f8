package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
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
      AlertFollower alertFollower,
      List<TopicFollower<?>> followers,
      Clock clock) {
    RecordJson documents = new RecordJson(json);
    List<TopicRows<?>> records =
        List.of(
            new FindingRows(database, regions, json),
            new AlertRows(database, regions, documents, alertFollower),
            new AlertRefusalRows(database),
            new SilenceRows(database, regions),
            new SchoolRows(database, regions),
            new DeviceRows(database),
            new RegisterRows(database),
            new SettingRows(database, json),
            new RejectRows(database, settings.rejects().keep()));
    List<TopicRows<?>> readings =
        List.of(new ReadingRows(database, clock, settings.readings().keep()));
    FoodCatalogue foods = FoodCatalogue.load();
    List<TopicRows<?>> papers =
        List.of(
            new ExposureRows(database),
            new DrillRows(database, regions),
            new StockRows(database),
            new MealAuditRows(database, documents),
            new PlanCheckRows(database, documents),
            new EntryDayRows(database, documents),
            new DutyDayRows(database, documents),
            new SupervisionRows(database, regions, documents),
            new PublicMenuRows(database, documents),
            new BothRows<>(
                PaperRows.deliveries(database, documents), new PurchaseRows(database, foods)),
            new ReferencePriceRows(database, foods),
            new BothRows<>(PaperRows.meals(database, documents), new DishRows(database)),
            PaperRows.supplySteps(database, documents),
            PaperRows.stockMovements(database, documents),
            PaperRows.lotTests(database, documents),
            PaperRows.recalls(database, documents),
            PaperRows.holds(database, documents));
    Wiring wiring =
        new Wiring(
            settings.kafka(),
            WireFormat.of(settings.kafka().schemaRegistryUrl()),
            database,
            new TransactionTemplate(transactions),
            new ProjectedTables(database, transactions),
            listener,
            clock);
    List<Lane> lanes = new ArrayList<>();
    lanes.add(wiring.lane("records", records));
    lanes.add(wiring.lane("readings", readings));
    lanes.add(wiring.lane("papers", papers));
    followers.forEach(follower -> lanes.add(wiring.lane(follower)));
    return new Projection(wiring.tables(), lanes);
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
      return lane(
          name,
          new DatabaseStore(
              readers,
              positions,
              new Batch(byTopic, positions, new Unreadable(database, clock), transaction),
              tables,
              listener));
    }

    <T extends SpecificRecord> Lane lane(TopicFollower<T> follower) {
      return lane(
          follower.name(), new MemoryStore<>(follower, format, new Unreadable(database, clock)));
    }

    private Lane lane(String name, LaneStore store) {
      return new Lane(name, store, new LogConsumers(kafka, name), clock);
    }
  }
}
