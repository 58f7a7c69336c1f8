package cn.mingchu.portal.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.portal.inspection.Draw.Task;
import cn.mingchu.portal.inspection.DrawList.Candidate;
import cn.mingchu.portal.inspection.DrawList.Conflict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(63);

  @Test
  void isWhatAnybodyComputesFromThePublishedTextAlone() throws Exception {
    for (int round = 0; round < 300; round++) {
      DrawList list = anyList(new Random(round));
      String seed = Draw.seed(list.hash(), "salt-" + round, Integer.toString(round));

      assertThat(Draw.of(list, seed)).as("round %d", round).isEqualTo(byTheBook(list.text(), seed));
    }
  }

  @Test
  void isTheSameInWhateverOrderTheListWasGiven() {
    for (int round = 0; round < 100; round++) {
      DrawList list = anyList(new Random(round));
      DrawList other =
          new DrawList(
              list.countyCode(),
              list.dueDay(),
              list.count(),
              shuffled(list.schools(), round),
              shuffled(list.inspectors(), round),
              shuffled(list.conflicts(), round));

      assertThat(other).isEqualTo(list);
      assertThat(other.hash()).isEqualTo(list.hash());
      assertThat(DrawList.read(list.text())).isEqualTo(list);
    }
  }

  @Test
  void drawsNoSchoolTwiceAndTwoWithoutConflictForEach() {
    for (int round = 0; round < 500; round++) {
      DrawList list = anyList(new Random(round));
      List<Task> tasks = Draw.of(list, "seed-" + round);

      assertThat(tasks).hasSize(list.count());
      assertThat(tasks).extracting(Task::schoolId).doesNotHaveDuplicates();
      assertThat(tasks)
          .allSatisfy(
              task -> {
                assertThat(task.firstId()).isNotEqualTo(task.secondId());
                assertThat(list.conflicts())
                    .doesNotContain(
                        new Conflict(task.firstId(), task.schoolId()),
                        new Conflict(task.secondId(), task.schoolId()));
              });
    }
  }

  /** Chi-square with 4 degrees of freedom: 18.47 is passed once in a thousand. */
  @Test
  void drawsSchoolsByTheirWeights() {
    List<Candidate> schools =
        IntStream.rangeClosed(1, 5).mapToObj(i -> new Candidate("s" + i, (long) i * i)).toList();
    DrawList list = new DrawList("511702", DAY, 1, schools, List.of("a", "b"), List.of());
    int draws = 20_000;
    Map<String, Integer> drawn = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      drawn.merge(Draw.of(list, "seed-" + i).get(0).schoolId(), 1, Integer::sum);
    }

    double chiSquare = 0;
    for (Candidate school : schools) {
      double expected = (double) draws * school.weight() / 55.0;
      double off = drawn.getOrDefault(school.schoolId(), 0) - expected;
      chiSquare += off * off / expected;
    }
    assertThat(chiSquare).isLessThan(18.47);
  }

  /** Of 12 ordered pairs, 11 degrees of freedom: 31.26 is passed once in a thousand. */
  @Test
  void drawsEachPairOfInspectorsAsOften() {
    DrawList list =
        new DrawList(
            "511702",
            DAY,
            1,
            List.of(new Candidate("s", 3)),
            List.of("a", "b", "c", "d"),
            List.of());
    int draws = 12_000;
    Map<String, Integer> drawn = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      Task task = Draw.of(list, "seed-" + i).get(0);
      drawn.merge(task.firstId() + task.secondId(), 1, Integer::sum);
    }

    double expected = (double) draws / 12;
    double chiSquare =
        drawn.values().stream()
            .mapToDouble(count -> (count - expected) * (count - expected) / expected)
            .sum();
    assertThat(drawn).hasSize(12);
    assertThat(chiSquare).isLessThan(31.26);
  }

  @Test
  void hasAnotherSeedForEveryOtherListSaltOrNumber() {
    assertThat(
            List.of(
                Draw.seed("a", "b", "c"),
                Draw.seed("x", "b", "c"),
                Draw.seed("a", "x", "c"),
                Draw.seed("a", "b", "x")))
        .doesNotHaveDuplicates();
    assertThat(Draw.commitment("b")).isNotEqualTo(Draw.commitment("c"));
  }

  @Test
  void refusesAListThatCannotBeDrawnFrom() {
    List<Candidate> schools = List.of(new Candidate("s1", 1), new Candidate("s2", 1));
    List<String> two = List.of("a", "b");
    assertThat(Draw.of(new DrawList("511702", DAY, 2, schools, two, List.of()), "x")).hasSize(2);

    assertRefused(0, schools, two, List.of(), "count must be from 1 to 2 schools, was 0");
    assertRefused(3, schools, two, List.of(), "count must be from 1 to 2 schools, was 3");
    assertRefused(1, List.of(), two, List.of(), "count must be from 1 to 0 schools, was 1");
    assertRefused(
        1, schools, List.of("a"), List.of(), "school 's1' needs 2 inspectors without a conflict");
    assertRefused(
        1,
        schools,
        two,
        List.of(new Conflict("a", "s2")),
        "school 's2' needs 2 inspectors without a conflict, has 1");
    assertRefused(1, schools, List.of("a", "b", "a"), List.of(), "inspector 'a' is listed twice");
    assertRefused(1, schools, List.of("a", "b\nx"), List.of(), "id of inspector must be");
    assertThatThrownBy(() -> new Candidate("s", 0)).hasMessageContaining("weight of school 's'");
    assertThatThrownBy(() -> new Candidate("s", 1_001)).hasMessageContaining("was 1001");
    assertThatThrownBy(() -> DrawList.read("mingchu-draw-1\ncounty 1\ndue x\n"))
        .hasMessage("line 3 is wrong: 'due x'");
    assertThatThrownBy(() -> DrawList.read("mingchu-draw-1\nschool 1\n"))
        .hasMessage("line 2 means nothing: 'school 1'");
  }

  private static void assertRefused(
      int count,
      List<Candidate> schools,
      List<String> inspectors,
      List<Conflict> conflicts,
      String message) {
    assertThatThrownBy(() -> new DrawList("511702", DAY, count, schools, inspectors, conflicts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static <T> List<T> shuffled(List<T> all, int seed) {
    List<T> other = new ArrayList<>(all);
    Collections.shuffle(other, new Random(seed));
    return other;
  }

  private static DrawList anyList(Random random) {
    List<Candidate> schools =
        IntStream.range(0, 1 + random.nextInt(12))
            .mapToObj(i -> new Candidate("school-" + i, 1 + random.nextInt(20)))
            .toList();
    List<String> inspectors =
        IntStream.range(0, 3 + random.nextInt(5)).mapToObj(i -> "inspector-" + i).toList();
    List<Conflict> conflicts =
        schools.stream()
            .filter(school -> random.nextBoolean())
            .map(school -> new Conflict(inspectors.get(random.nextInt(3)), school.schoolId()))
            .toList();
    return new DrawList(
        "511702", DAY, 1 + random.nextInt(schools.size()), schools, inspectors, conflicts);
  }

  /** The procedure of decision 0054, from the published text, without a line of the draw's. */
  private static List<Task> byTheBook(String text, String seed) throws Exception {
    Map<String, BigInteger> weights = new TreeMap<>();
    TreeSet<String> inspectors = new TreeSet<>();
    TreeSet<String> conflicts = new TreeSet<>();
    int count = 0;
    for (String line : text.lines().toList()) {
      List<String> words = Stream.of(line.split(" ", -1)).collect(Collectors.toList());
      switch (words.get(0)) {
        case "school" -> weights.put(words.get(1), new BigInteger(words.get(2)));
        case "inspector" -> inspectors.add(words.get(1));
        case "conflict" -> conflicts.add(words.get(1) + " " + words.get(2));
        case "count" -> count = Integer.parseInt(words.get(1));
        default -> {}
      }
    }
    int[] next = {0};
    List<String> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> tickets = new ArrayList<>();
      weights.forEach((id, weight) -> tickets.addAll(Collections.nCopies(weight.intValue(), id)));
      String school = tickets.get(below(tickets.size(), seed, next));
      order.add(school);
      weights.remove(school);
    }
    List<Task> tasks = new ArrayList<>();
    for (String school : order) {
      List<String> able = new ArrayList<>(inspectors);
      able.removeIf(inspector -> conflicts.contains(inspector + " " + school));
      String first = able.get(below(able.size(), seed, next));
      able.remove(first);
      tasks.add(new Task(school, first, able.get(below(able.size(), seed, next))));
    }
    return tasks;
  }

  private static int below(int limit, String seed, int[] next) throws Exception {
    BigInteger many = BigInteger.valueOf(limit);
    BigInteger whole = TWO_TO_63.divide(many).multiply(many);
    while (true) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + "\n" + next[0]++).getBytes(StandardCharsets.UTF_8));
      BigInteger number = new BigInteger(1, hash).shiftRight(256 - 63);
      if (number.compareTo(whole) < 0) {
        return number.mod(many).intValue();
      }
    }
  }
}
