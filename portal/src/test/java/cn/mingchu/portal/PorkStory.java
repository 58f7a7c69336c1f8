package cn.mingchu.portal;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.event.FoodKind;
import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.PaperKind;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pig, what became of it in three schools, and a recall of it; with the papers that there are.
 */
public final class PorkStory {

  public static final String SCHOOL = "2151000001";
  public static final String OTHER_SCHOOL = "2151000002";

  /** In another county than the two. */
  public static final String FAR_SCHOOL = "2151000009";

  /** The records that become rows: all but the links. */
  public static final int PROJECTED = 9;

  public static final UUID DELIVERY = new UUID(7, 7);

  private static final LotNode PIG = lot("pig-7", "farm-1");
  private static final LotNode PIG_THERE = lot("pig-7", "packer-1");
  private static final LotNode UNKNOWN_PIG = lot("pig-8", "packer-1");
  private static final LotNode CUT = node(LotNodeKind.BATCH, "cut-1", "packer-1");
  private static final LotNode PORK = lot("pork-42", "packer-1");
  private static final LotNode CABBAGE = lot("cabbage-9", SCHOOL);
  private static final LotNode STEW = node(LotNodeKind.DISH, "stew-1", SCHOOL);

  private final List<TraceLink> links = new ArrayList<>();

  private PorkStory() {}

  /** Writes all of it. */
  public static void tell(TestLog kafka) {
    kafka.send(
        Topics.SCHOOLS,
        List.of(
            Records.school(SCHOOL, "通川区第一小学"),
            Records.school(OTHER_SCHOOL, "通川区实验小学"),
            School.newBuilder(Records.school(FAR_SCHOOL, "达川区第一中学"))
                .setRegionCode("511703")
                .build()));
    kafka.send(Topics.TRACE_LINKS, new PorkStory().links());
    kafka.send(Topics.DELIVERIES, List.of(delivery()));
    kafka.send(Topics.RECALLS, List.of(recall()));
    kafka.send(
        Topics.EXPOSURES,
        List.of(
            exposure(lot("pork-42", SCHOOL), 1, 1, 1),
            exposure(lot("pork-42", SCHOOL), 2, 60_000, 10_000),
            exposure(node(LotNodeKind.MEAL, "lunch-1", SCHOOL), 1, 37_143, 0),
            exposure(lot("pork-42", FAR_SCHOOL), 1, 100_000, 100_000)));
  }

  public static TraceLink link(
      String id,
      @Nullable LotNode from,
      @Nullable LotNode to,
      long grams,
      LinkStep step,
      Instant time) {
    return TraceLink.newBuilder()
        .setLinkId(id)
        .setRevision(1)
        .setFrom(from)
        .setTo(to)
        .setGrams(grams)
        .setTime(time)
        .setStep(step)
        .setEventId(new UUID(9, id.hashCode()))
        .setIngestTime(time)
        .build();
  }

  public static LotNode lot(String name, String party) {
    return node(LotNodeKind.LOT_AT_PARTY, name, party);
  }

  public static LotNode node(LotNodeKind kind, String name, String party) {
    return LotNode.newBuilder()
        .setNodeId(name + "@" + party)
        .setKind(kind)
        .setName(name)
        .setPartyId(party)
        .build();
  }

  private List<TraceLink> links() {
    add(null, PIG, 200, LinkStep.HARVEST, -60, "活猪");
    add(PIG, PIG_THERE, 200, LinkStep.SHIP, -50, "活猪");
    add(PIG_THERE, CUT, 200, LinkStep.PROCESS, -48, null);
    add(UNKNOWN_PIG, CUT, 100, LinkStep.PROCESS, -48, null);
    add(CUT, PORK, 290, LinkStep.PACK, -47, "猪前腿肉");
    add(CUT, null, 10, LinkStep.DISCARD, -47, null);
    deliver(SCHOOL, 60);
    deliver(OTHER_SCHOOL, 80);
    deliver(FAR_SCHOOL, 100);
    add(lot("pork-42", SCHOOL), STEW, 40, LinkStep.COOK, -2, "白菜炖肉");
    add(CABBAGE, STEW, 30, LinkStep.COOK, -2, "白菜炖肉");
    add(lot("pork-42", SCHOOL), PORK, 10, LinkStep.RETURN, -1, "猪前腿肉");
    serve(STEW, node(LotNodeKind.MEAL, "lunch-1", SCHOOL), 65, 860);
    add(STEW, null, 5, LinkStep.DISCARD, 0, null);
    LotNode kitchen = node(LotNodeKind.KITCHEN, "lunch-2", OTHER_SCHOOL);
    LotNode meatballs = node(LotNodeKind.DISH, "balls-1", OTHER_SCHOOL);
    add(lot("pork-42", OTHER_SCHOOL), kitchen, 20, LinkStep.ISSUE, -3, null);
    add(lot("pork-42", OTHER_SCHOOL), meatballs, 70, LinkStep.COOK, -2, "红烧狮子头");
    serve(meatballs, node(LotNodeKind.MEAL, "lunch-2-meal", OTHER_SCHOOL), 70, 640);
    return links;
  }

  private void add(
      @Nullable LotNode from,
      @Nullable LotNode to,
      long kilograms,
      LinkStep step,
      int hours,
      @Nullable String label) {
    TraceLink link =
        link(
            "link-" + links.size(),
            from,
            to,
            kilograms * 1_000,
            step,
            NOON.plus(Duration.ofHours(hours)));
    links.add(TraceLink.newBuilder(link).setLabel(label).build());
  }

  private void deliver(String school, long kilograms) {
    add(PORK, lot("pork-42", school), kilograms, LinkStep.RECEIVE, -6, "猪前腿肉");
    TraceLink received = links.remove(links.size() - 1);
    links.add(
        school.equals(SCHOOL)
            ? TraceLink.newBuilder(received)
                .setEventId(DELIVERY)
                .setMissingPapers(List.of(PaperKind.PORK_INSPECTION))
                .build()
            : received);
  }

  private void serve(LotNode dish, LotNode meal, long kilograms, int heads) {
    add(dish, meal, kilograms, LinkStep.SERVE, 0, "午餐");
    TraceLink served = links.remove(links.size() - 1);
    links.add(TraceLink.newBuilder(served).setHeads(heads).build());
  }

  private static Delivery delivery() {
    return Delivery.newBuilder()
        .setHeader(header(DELIVERY))
        .setDeliveryId("=D-17")
        .setSchoolId(SCHOOL)
        .setSupplierId("packer-1")
        .setLines(
            List.of(
                DeliveryLine.newBuilder()
                    .setLotId("pork-42")
                    .setIngredient("猪前腿肉")
                    .setKind(FoodKind.PORK)
                    .setDeclaredGrams(60_000)
                    .setWeighedGrams(60_000)
                    .build()))
        .build();
  }

  private static RecallNotice recall() {
    return RecallNotice.newBuilder()
        .setHeader(header(new UUID(7, 8)))
        .setRecallId("recall-1")
        .setLevel(1)
        .setLotIds(List.of("pork-42"))
        .setReason("检出克伦特罗")
        .setIssuer("达州市市场监管局")
        .build();
  }

  private static Exposure exposure(LotNode node, int revision, long grams, long onHand) {
    return Exposure.newBuilder()
        .setRecallId("recall-1")
        .setNode(node)
        .setRevision(revision)
        .setCertainGrams(grams)
        .setLikelyGrams(grams)
        .setMostGrams(grams)
        .setCertainOnHandGrams(onHand)
        .setLikelyOnHandGrams(onHand)
        .setMostOnHandGrams(onHand)
        .setDecidedIngestTime(NOON)
        .build();
  }

  private static EventHeader header(UUID eventId) {
    return EventHeader.newBuilder()
        .setEventId(eventId)
        .setEventTime(NOON.minus(Duration.ofHours(6)))
        .setRecordedTime(NOON)
        .setIngestTime(NOON)
        .setSource("test")
        .build();
  }
}
