package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What offices have found that ingredients cost: of each grade and day the word that counts. */
final class ReferencePriceRows implements TopicRows<ReferencePrice> {

  /** Of two offices that say the same revision, who came last is right, as in the stock job. */
  private static final String PUT =
      """
      insert into reference_price (region_code, ingredient, grade, day, revision, ingest_time,
                                   fen_per_kilogram)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (region_code, ingredient, grade, day) do update set
        revision = excluded.revision, ingest_time = excluded.ingest_time,
        fen_per_kilogram = excluded.fen_per_kilogram
      where (reference_price.revision, reference_price.ingest_time)
          < (excluded.revision, excluded.ingest_time)
      """;

  private final JdbcTemplate database;
  private final FoodCatalogue foods;

  /** What the revisions of one price have in common; no grade is an empty one. */
  private record Matter(String regionCode, String ingredient, String grade, LocalDate day) {}

  /** What counts of a matter, so far. */
  private record Word(int revision, Instant ingestTime, @Nullable Long fen) {

    static final Comparator<Word> BY_REVISION =
        Comparator.comparingInt(Word::revision).thenComparing(Word::ingestTime);
  }

  ReferencePriceRows(JdbcTemplate database, FoodCatalogue foods) {
    this.database = database;
    this.foods = foods;
  }

  @Override
  public Topic<ReferencePrice> topic() {
    return Topics.REFERENCE_PRICES;
  }

  @Override
  public List<String> tables() {
    return List.of("reference_price");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of prices ask again by themselves
  }

  @Override
  public void write(List<Arrived<ReferencePrice>> records, Changes changes) {
    Map<Matter, Word> newest = new LinkedHashMap<>();
    for (Arrived<ReferencePrice> record : records) {
      ReferencePrice price = record.value();
      if (price != null) {
        newest.merge(matter(price), word(price), BinaryOperator.maxBy(Word.BY_REVISION));
      }
    }
    database.batchUpdate(
        PUT, newest.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
  }

  private Matter matter(ReferencePrice price) {
    String grade = price.getGrade();
    return new Matter(
        price.getRegionCode(),
        foods.called(price.getIngredient()).name(),
        grade == null ? "" : grade,
        price.getDay());
  }

  private static Word word(ReferencePrice price) {
    return new Word(
        price.getRevision(), price.getHeader().getIngestTime(), price.getFenPerKilogram());
  }

  private static Object[] row(Matter matter, Word word) {
    return new Object[] {
      matter.regionCode(),
      matter.ingredient(),
      matter.grade(),
      matter.day(),
      word.revision(),
      SqlTime.of(word.ingestTime()),
      word.fen()
    };
  }
}
