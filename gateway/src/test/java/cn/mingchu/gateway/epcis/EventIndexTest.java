package cn.mingchu.gateway.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.EpcisEvent;
import cn.mingchu.schemas.event.EventHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventIndexTest {

  private final EventIndex index = new EventIndex(5);

  @Test
  void showsAFactOnceHoweverManyTellIt() throws RefusedException {
    index.add(told(1, "a"));
    index.add(told(1, "b"));

    assertThat(all(Map.of())).containsExactly("1");
  }

  @Test
  void showsEventsInTheOrderInWhichTheyHappenedPageByPage() throws RefusedException {
    for (int number : List.of(4, 2, 5, 1, 3)) {
      index.add(told(number, "a"));
    }

    EventIndex.Page first = page(Map.of("perPage", List.of("2")), null);
    index.add(told(6, "a"));
    EventIndex.Page second = page(Map.of("perPage", List.of("2")), first.nextToken());
    EventIndex.Page third = page(Map.of("perPage", List.of("2")), second.nextToken());

    assertThat(first.contents()).containsExactly("1", "2");
    assertThat(second.contents()).containsExactly("3", "4");
    assertThat(third.contents()).containsExactly("5", "6");
    assertThat(third.nextToken()).isNull();
  }

  @Test
  void showsToEachOnlyWhatIsOpenToIt() throws RefusedException {
    index.add(told(1, "a"));
    index.add(told(2, "b"));

    assertThat(index.page(EventQuery.of(Map.of()), "b"::equals).contents()).containsExactly("2");
  }

  @Test
  void asksByKindTimeStepAndGoods() throws RefusedException {
    index.add(told(1, "a"));
    index.add(told(2, "a"));

    assertThat(all(Map.of("eventType", List.of("AggregationEvent")))).isEmpty();
    assertThat(all(Map.of("eventType", List.of("ObjectEvent")))).containsExactly("1", "2");
    assertThat(all(Map.of("GE_eventTime", List.of("2026-03-02T04:00:02Z")))).containsExactly("2");
    assertThat(all(Map.of("LT_eventTime", List.of("2026-03-02T04:00:02Z")))).containsExactly("1");
    assertThat(all(Map.of("EQ_bizStep", List.of("packing")))).isEmpty();
    assertThat(all(Map.of("EQ_bizStep", List.of("shipping")))).containsExactly("1", "2");
    assertThat(all(Map.of("MATCH_epc", List.of("urn:x:item:2")))).containsExactly("2");
    assertThat(all(Map.of("MATCH_epcClass", List.of(Documents.PIG)))).containsExactly("1", "2");
    assertThat(all(Map.of("MATCH_epcClass", List.of(Documents.PORK)))).isEmpty();
  }

  @Test
  void forgetsWhatHappenedBeforeAllThatItHolds() throws RefusedException {
    for (int number = 1; number <= 7; number++) {
      index.add(told(number, "a"));
    }

    assertThat(all(Map.of())).containsExactly("3", "4", "5", "6", "7");
  }

  private List<String> all(Map<String, List<String>> parameters) throws RefusedException {
    return page(parameters, null).contents();
  }

  private EventIndex.Page page(Map<String, List<String>> parameters, @Nullable String token)
      throws RefusedException {
    Map<String, List<String>> all = new HashMap<>(parameters);
    if (token != null) {
      all.put("nextPageToken", List.of(token));
    }
    return index.page(EventQuery.of(all), party -> true);
  }

  /** An event that happened so many seconds after noon, with its number for content. */
  private static EpcisEvent told(int number, String partyId) {
    return EpcisEvent.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(0, number))
                .setEventTime(Town.NOON)
                .setRecordedTime(Town.NOON)
                .setIngestTime(Town.NOON)
                .setSource("key-1")
                .build())
        .setHash("hash-" + number)
        .setEventType("ObjectEvent")
        .setEventTime(Town.NOON.plusSeconds(number))
        .setBizStep("https://ref.gs1.org/cbv/BizStep-shipping")
        .setEpcs(new ArrayList<>(List.of("urn:x:item:" + number)))
        .setEpcClasses(new ArrayList<>(List.of(Documents.PIG_LINK)))
        .setContent(Integer.toString(number))
        .setPartyId(partyId)
        .build();
  }
}
