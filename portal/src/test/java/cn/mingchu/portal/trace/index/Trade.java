package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.TraceLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few lots at a few parties, and what moves between them: every revision of it. */
record Trade(List<TraceLink> links) {

  /** Grams that come and go, are mixed, go round in circles, are corrected, and miss papers. */
  static Trade drawn(long seed) {
    Random random = new Random(seed);
    int lots = 2 + random.nextInt(4);
    int parties = 1 + random.nextInt(3);
    int most = 1 + random.nextInt(60);
    boolean isHeavy = random.nextInt(4) == 0;
    List<TraceLink> links = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      String id = "link-" + i;
      int revision = 1;
      do {
        links.add(link(random, id, revision++, lots, parties, isHeavy));
      } while (random.nextInt(6) == 0);
    }
    return new Trade(links);
  }

  static TraceLink link(
      String id,
      int revision,
      @Nullable LotNode from,
      @Nullable LotNode to,
      long grams,
      long time) {
    return TraceLink.newBuilder()
        .setLinkId(id)
        .setRevision(revision)
        .setFrom(from)
        .setTo(to)
        .setGrams(grams)
        .setTime(Instant.ofEpochMilli(time))
        .setStep(LinkStep.TRANSFER)
        .setEventId(new UUID(1, id.hashCode()))
        .setIngestTime(Instant.ofEpochMilli(time))
        .build();
  }

  static LotNode lot(String name, String party) {
    return LotNode.newBuilder()
        .setNodeId(name + "@" + party)
        .setKind(LotNodeKind.LOT_AT_PARTY)
        .setName(name)
        .setPartyId(party)
        .build();
  }

  /** The last word on each link, without those that moved nothing. */
  Collection<TraceLink> newest() {
    Map<String, TraceLink> newest = new TreeMap<>();
    links.forEach(
        link ->
            newest.merge(
                link.getLinkId(),
                link,
                (one, other) -> one.getRevision() > other.getRevision() ? one : other));
    newest.values().removeIf(link -> link.getGrams() == 0);
    return newest.values();
  }

  private static TraceLink link(
      Random random, String id, int revision, int lots, int parties, boolean isHeavy) {
    LotNode from = random.nextInt(4) == 0 ? null : lot(random, lots, parties);
    LotNode to = from != null && random.nextInt(6) == 0 ? null : lot(random, lots, parties);
    while (to != null && to.equals(from)) {
      to = lot(random, lots + 1, parties);
    }
    long grams = isHeavy ? random.nextLong(10_000_000_000L) : random.nextInt(40);
    List<LinkStep> steps = List.of(LinkStep.values());
    return TraceLink.newBuilder(link(id, revision, from, to, grams, random.nextInt(25)))
        .setStep(steps.get(random.nextInt(steps.size())))
        .build();
  }

  private static LotNode lot(Random random, int lots, int parties) {
    return lot("lot-" + random.nextInt(lots), "party-" + random.nextInt(parties));
  }
}
