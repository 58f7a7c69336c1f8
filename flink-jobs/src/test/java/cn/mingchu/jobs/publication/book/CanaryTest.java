package cn.mingchu.jobs.publication.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.FindingRecords;
import cn.mingchu.jobs.publication.PublicationRecords;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.CheckedMeal;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.LotTest;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.Paper;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedAmount;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.PlannedPlate;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.event.Supplier;
import cn.mingchu.schemas.event.TestMethod;
import cn.mingchu.schemas.event.TestResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Names, numbers, classes and words on somebody's health are put into every text of every record
 * that the job reads, one at a time, and none of them comes out in what is public or in a finding.
 */
class CanaryTest {

  private static final int CANARIES = 10_000;
  private static final Instant NOON = Instant.ofEpochMilli(PublicSchool.at(12));
  private static final String LOT = "lot-1";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final Random random = new Random(20_260_302);

  @Test
  void noCanaryComesOut() {
    List<Integer> textsOf = new ArrayList<>();
    for (IndexedRecord record : records()) {
      textsOf.add(texts(record).size());
    }
    int texts = textsOf.stream().mapToInt(each -> each).sum();
    int planted = 0;
    int shown = 0;
    int withheld = 0;
    for (int round = 0; planted < CANARIES; round++) {
      for (int record = 0; record < textsOf.size(); record++) {
        for (int text = 0; text < textsOf.get(record); text++) {
          String canary = canary(round);
          List<IndexedRecord> records = records();
          texts(records.get(record)).get(text).accept(canary);
          PublicSchool school = publish(records);
          assertThat(allOf(school))
              .as("%s, text %d", records.get(record).getSchema().getName(), text)
              .doesNotContain(canary);
          planted++;
          for (PublicMenu menu : school.published().values()) {
            shown += menu.getWithheld() ? 0 : 1;
            withheld += menu.getWithheld() ? 1 : 0;
          }
        }
      }
    }

    assertThat(texts).isGreaterThan(60);
    assertThat(planted).isGreaterThanOrEqualTo(CANARIES);
    assertThat(shown).isGreaterThan(planted / 2);
    assertThat(withheld).isGreaterThan(planted / 20);
  }

  /** Else nothing would come out for another reason. */
  @Test
  void whatMayBePublicComesOut() {
    PublicSchool school = publish(records());

    assertThat(allOf(school))
        .contains("红烧肉", "猪肉", "绿源农业", "农残", "11340705MB0T68845E", "JY35117020000011")
        .contains("\"kcal\": 650", "\"cookTasted\": \"DONE\"", "\"lotsWithPapers\": 1")
        .contains(PublicSchool.SCHOOL, PublicSchool.COUNTY);
    assertThat(school.standing()).isEmpty();
  }

  private static PublicSchool publish(List<IndexedRecord> records) {
    PublicSchool school = new PublicSchool();
    for (IndexedRecord record : records) {
      PublicationWord word = word(record);
      if (word instanceof TestWord test) {
        word = test.to(PublicSchool.SCHOOL, PublicSchool.day(6));
      } else if (word instanceof SupplierWord supplier) {
        word = supplier.to(PublicSchool.SCHOOL, PublicSchool.day(6));
      }
      school.hear(word);
    }
    return school;
  }

  private static PublicationWord word(IndexedRecord record) {
    if (record instanceof MenuPlan plan) {
      return PublicationRecords.planned(plan, 0, 0);
    }
    if (record instanceof MealServed meal) {
      return PublicationRecords.cooked(meal, 0, 0);
    }
    if (record instanceof Delivery delivery) {
      return PublicationRecords.delivery(delivery, 0, 0);
    }
    if (record instanceof PlanCheck check) {
      return PublicationRecords.checked(check, 0, 0);
    }
    if (record instanceof DutyDay day) {
      return PublicationRecords.duties(day, 0, 0);
    }
    if (record instanceof LotTest test) {
      return Objects.requireNonNull(PublicationRecords.test(test, 0, 0).answer());
    }
    if (record instanceof Supplier supplier) {
      return Objects.requireNonNull(
          new PublicationRecords.FromSupplier().read(supplier, 0, 0).answer());
    }
    return new PublicationRecords.FromSchool().read((School) record, 0, 0);
  }

  private static String allOf(PublicSchool school) {
    StringBuilder all = new StringBuilder();
    school.said().forEach(all::append);
    school.told().forEach(finding -> all.append(finding).append(FindingRecords.finding(finding)));
    return all.toString();
  }

  /** One for each text of a record and of the records in it: what puts another in its place. */
  private static List<Consumer<String>> texts(IndexedRecord record) {
    List<Consumer<String>> texts = new ArrayList<>();
    for (int field = 0; field < record.getSchema().getFields().size(); field++) {
      int place = field;
      Object value = record.get(place);
      if (value instanceof String) {
        texts.add(text -> record.put(place, text));
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          int at = i;
          if (list.get(at) instanceof String) {
            texts.add(
                text -> {
                  List<Object> copy = new ArrayList<>(list);
                  copy.set(at, text);
                  record.put(place, copy);
                });
          } else if (list.get(at) instanceof IndexedRecord inner) {
            texts.addAll(texts(inner));
          }
        }
      } else if (value instanceof IndexedRecord inner) {
        texts.addAll(texts(inner));
      }
    }
    return texts;
  }

  private String canary(int round) {
    return switch (round % 5) {
      case 0 -> name();
      case 1 -> "1%d%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000));
      case 2 -> identity();
      case 3 -> "%s年级%d班".formatted("一二三四五六".charAt(random.nextInt(6)), 1 + random.nextInt(20));
      default -> "%s发烧%d度".formatted(name(), 37 + random.nextInt(4));
    };
  }

  private String name() {
    String surnames = "王李张刘陈杨赵吴周徐孙胡朱郭何罗郑谢韩唐";
    String given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚兰玲";
    String[] titles = {"老师", "同学", "师傅", "校长", "家长", ""};
    return ""
        + surnames.charAt(random.nextInt(surnames.length()))
        + given.charAt(random.nextInt(given.length()))
        + titles[random.nextInt(titles.length)];
  }

  private String identity() {
    String first =
        "511702%s%03d"
            .formatted(
                LocalDate.of(1960, 1, 1)
                    .plusDays(random.nextInt(20_000))
                    .toString()
                    .replace("-", ""),
                random.nextInt(1_000));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  /** Every kind of record that the job reads, with all its texts. */
  private static List<IndexedRecord> records() {
    List<IndexedRecord> records = new ArrayList<>();
    records.add(
        new School(
            header("school"),
            PublicSchool.SCHOOL,
            "通川区第一小学",
            PublicSchool.COUNTY,
            SchoolType.PRIMARY,
            false,
            800,
            1,
            "11340705MB0T68845E",
            "JY35117020000011",
            true));
    records.add(
        Supplier.newBuilder()
            .setHeader(header("supplier"))
            .setSupplierId("farm")
            .setName("绿源农业有限公司")
            .setRegionCode("511724")
            .setCreditCode("11340705MB0T68845E")
            .setLicence("JY35117020000011")
            .build());
    records.add(delivery());
    records.add(
        LotTest.newBuilder()
            .setHeader(header("test"))
            .setTestId("test-1")
            .setLotId(LOT)
            .setPartyId("farm")
            .setMethod(TestMethod.QUICK)
            .setItem("农残")
            .setOutcome(TestResult.PASSED)
            .setRetestOf("test-0")
            .build());
    records.add(
        MenuPlan.newBuilder()
            .setHeader(header("plan"))
            .setMealId("lunch")
            .setSchoolId(PublicSchool.SCHOOL)
            .setDay(PublicSchool.MONDAY)
            .setMeal(MealKind.LUNCH)
            .setServedTime(NOON)
            .setDiners(List.of(new BandHeads(AgeBand.AGE_6_8, 100)))
            .setDishes(
                List.of(
                    new PlannedDish(
                        "红烧肉",
                        List.of(
                            new RecipeLine(
                                "猪肉", List.of(new BandPortion(AgeBand.AGE_6_8, 50_000L)))))))
            .build());
    records.add(
        MealServed.newBuilder()
            .setHeader(header("meal"))
            .setMealId("lunch")
            .setSchoolId(PublicSchool.SCHOOL)
            .setDay(PublicSchool.MONDAY)
            .setMeal(MealKind.LUNCH)
            .setDishes(
                List.of(
                    DishBatch.newBuilder()
                        .setDishId("dish-1")
                        .setName("红烧肉")
                        .setLots(List.of(new LotAmount(LOT, 5_000L)))
                        .setPortions(100)
                        .build()))
            .setDiners(100)
            .setServedTime(NOON)
            .build());
    records.add(check());
    records.add(
        new DutyDay(
            PublicSchool.SCHOOL,
            PublicSchool.COUNTY,
            PublicSchool.MONDAY,
            1,
            List.of(
                duty(DutyKind.COOK_TASTING, null),
                duty(DutyKind.SAMPLE_KEPT, "红烧肉"),
                duty(DutyKind.MORNING_CHECK, null)),
            NOON));
    List<IndexedRecord> copies = new ArrayList<>();
    for (IndexedRecord record : records) {
      copies.add(SpecificData.get().deepCopy(record.getSchema(), record));
    }
    return copies;
  }

  private static Delivery delivery() {
    return Delivery.newBuilder()
        .setHeader(header("delivery"))
        .setDeliveryId("delivery-1")
        .setSchoolId(PublicSchool.SCHOOL)
        .setSupplierId("farm")
        .setOrderId("order-1")
        .setReceivers(List.of("post-1", "post-2"))
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId(LOT)
                    .setIngredient("猪肉")
                    .setKind(FoodKind.MARKET_PRODUCE)
                    .setDeclaredGrams(5_000)
                    .setWeighedGrams(5_000)
                    .setProducedOn(PublicSchool.MONDAY)
                    .setOrigins(List.of(new LotAmount("lot-0", 5_000L)))
                    .setPapers(
                        List.of(
                            Paper.newBuilder()
                                .setKind(PaperKind.PURCHASE_VOUCHER)
                                .setNumber("no-1")
                                .setPictureHash("0".repeat(64))
                                .build()))
                    .setStoreId("fridge-1")
                    .build()))
        .build();
  }

  private static PlanCheck check() {
    PlannedPlate plate =
        PlannedPlate.newBuilder()
            .setBand(AgeBand.AGE_6_8)
            .setHeads(100)
            .setMilligrams(400_000)
            .setKnownMilligrams(400_000)
            .setKcal(650)
            .setProteinMilligrams(20_000)
            .setAmounts(List.of(new PlannedAmount(FoodGroup.MEAT, 50_000L, null, null)))
            .build();
    return new PlanCheck(
        PublicSchool.SCHOOL,
        PublicSchool.COUNTY,
        PublicSchool.MONDAY,
        1,
        List.of(
            new CheckedMeal(
                "lunch",
                PublicSchool.MONDAY,
                MealKind.LUNCH,
                NOON,
                List.of("红烧肉"),
                List.of("SOY"),
                List.of("酱"),
                List.of(plate))),
        List.of(),
        NOON);
  }

  private static DutyEntry duty(DutyKind kind, @Nullable String dish) {
    return DutyEntry.newBuilder()
        .setKind(kind)
        .setRuleId("FIVE_MEAL_INCOMPLETE")
        .setMealId("lunch")
        .setDish(dish)
        .setDueTime(NOON)
        .setState(DutyState.DONE)
        .setDoneTime(NOON)
        .setRecordedTime(NOON)
        .build();
  }

  private static EventHeader header(String id) {
    return EventHeader.newBuilder()
        .setEventId(UUID.nameUUIDFromBytes(new byte[] {(byte) id.hashCode()}))
        .setEventTime(NOON)
        .setRecordedTime(NOON)
        .setIngestTime(NOON)
        .setSource("key-1")
        .setSchoolId(PublicSchool.SCHOOL)
        .setRegionCode(PublicSchool.COUNTY)
        .build();
  }
}
