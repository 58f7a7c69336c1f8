package cn.mingchu.jobs.alert.area;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.FindingStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of outages: the judge, told in any order, with
 * copies, over checkpoints, ends with what one says who goes through a day minute by minute. With
 * {@code -Pproof} for many more seeds.
 */
class AreaOrderTest {

  private static final int NEEDED = 5;
  private static final int WITHIN = 10;
  private static final int END = 30 * 60;

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<Silence> silences = silences(random);
    List<FindingNews> news = new ArrayList<>();
    silences.forEach(silence -> news.addAll(silence.revisions()));
    for (int i = 0; i < silences.size() / 4; i++) {
      news.add(news.get(random.nextInt(news.size())));
    }
    Collections.shuffle(news, random);

    Outskirts county = new Outskirts();
    for (FindingNews each : news) {
      county.hears(each);
      if (random.nextInt(8) == 0) {
        county.book = Checkpointed.restored(new AreaBookForm(), county.book);
      }
    }
    county.timePassesTo(END);

    assertThat(county.lines()).containsExactlyInAnyOrderElementsOf(expected(silences));
  }

  /** In spells, so that many fall silent at about the same time. */
  private static List<Silence> silences(Random random) {
    List<Silence> silences = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    int spells = 1 + random.nextInt(4);
    for (int spell = 0; spell < spells; spell++) {
      int begin = random.nextInt(10 * 60);
      int schools = 2 + random.nextInt(9);
      for (int i = 0; i < schools; i++) {
        int school = random.nextInt(12);
        int start = begin + random.nextInt(25);
        if (drawn.add(school + " " + start)) {
          Integer end = random.nextInt(5) == 0 ? null : (Integer) (start + 1 + random.nextInt(90));
          silences.add(new Silence(school, start, end, random.nextInt(6) == 0));
        }
      }
    }
    return silences;
  }

  private static List<String> expected(List<Silence> silences) {
    List<String> lines = new ArrayList<>();
    List<Silence> standing = silences.stream().filter(each -> !each.withdrawn).toList();
    Map<Integer, List<Silence>> members = new HashMap<>();
    int begun = -1;
    for (int minute = 0; minute <= END; minute++) {
      int now = minute;
      if (begun >= 0 && members.values().stream().filter(all -> isOut(all, now)).count() < NEEDED) {
        lines.add(line(begun, minute, members));
        begun = -1;
      }
      if (begun < 0 && standing.stream().anyMatch(each -> each.start == now)) {
        members = new HashMap<>();
        Set<Integer> out = new HashSet<>();
        for (Silence each : standing) {
          boolean isFresh = each.start <= now && each.start >= now - WITHIN && each.isOutAt(now);
          if (isFresh) {
            out.add(each.school);
          }
          if (isFresh || (each.start > now && each.start <= now + WITHIN)) {
            members.computeIfAbsent(each.school, none -> new ArrayList<>()).add(each);
          }
        }
        begun = out.size() >= NEEDED ? now : -1;
      }
    }
    if (begun >= 0) {
      lines.add(line(begun, null, members));
    }
    return lines;
  }

  /** Who is still to fall silent is one of them. */
  private static boolean isOut(List<Silence> all, int minute) {
    return all.stream().anyMatch(each -> each.end == null || each.end > minute);
  }

  private static String line(
      int start, @Nullable Integer end, Map<Integer, List<Silence>> members) {
    return "%d-%s %s"
        .formatted(
            start,
            end == null ? "" : end.toString(),
            new TreeSet<>(members.keySet()).stream().map(Outskirts::school).toList());
  }

  /** Of a school, from a minute to another. */
  private record Silence(int school, int start, @Nullable Integer end, boolean withdrawn) {

    boolean isOutAt(int minute) {
      return end == null || end > minute;
    }

    List<FindingNews> revisions() {
      List<FindingNews> all = new ArrayList<>();
      all.add(Outskirts.silent(school, 1, FindingStatus.OPEN, start, null, start + 6));
      Long over = end == null ? null : Long.valueOf(end);
      if (over != null) {
        all.add(Outskirts.silent(school, 2, FindingStatus.CLOSED, start, over, over + 1));
      }
      if (withdrawn) {
        all.add(Outskirts.silent(school, 3, FindingStatus.WITHDRAWN, start, over, start + 20 * 60));
      }
      return all;
    }
  }
}
