package cn.mingchu.portal.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who can be drawn, frozen before there is a seed: the schools with their weights, the inspectors,
 * and who must not inspect where.
 *
 * <p>Whatever the order in which they were given, the same list has the same {@link #text()}.
 *
 * @param countyCode of the office that draws
 * @param dueDay the day by which the schools are to be inspected, in Shanghai
 * @param count how many schools are drawn; from 1 to the number of schools
 * @param schools by id
 * @param inspectors by id
 * @param conflicts by inspector and school
 */
public record DrawList(
    String countyCode,
    LocalDate dueDay,
    int count,
    List<Candidate> schools,
    List<String> inspectors,
    List<Conflict> conflicts) {

  /** So many look at a school together: 食品生产经营监督检查管理办法 (2021), article 21. */
  static final int INSPECTORS = 2;

  /** The first line of the text. */
  private static final String FORM = "mingchu-draw-1";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * A school that can be drawn.
   *
   * @param weight how likely it is beside others; from 1 to 1,000
   */
  public record Candidate(String schoolId, long weight) {

    static final long MOST = 1_000;

    public Candidate {
      requireId("school", schoolId);
      if (weight < 1 || weight > MOST) {
        throw new IllegalArgumentException(
            "weight of school '%s' must be from 1 to %d, was %d".formatted(schoolId, MOST, weight));
      }
    }
  }

  /** That somebody must not inspect a school. */
  public record Conflict(String inspectorId, String schoolId) {

    public Conflict {
      requireId("inspector", inspectorId);
      requireId("school", schoolId);
    }
  }

  public DrawList {
    requireId("county", countyCode);
    schools = schools.stream().sorted(Comparator.comparing(Candidate::schoolId)).toList();
    inspectors = inspectors.stream().sorted().toList();
    conflicts =
        conflicts.stream()
            .sorted(Comparator.comparing(Conflict::inspectorId).thenComparing(Conflict::schoolId))
            .toList();
    inspectors.forEach(inspector -> requireId("inspector", inspector));
    requireOnce("school", schools.stream().map(Candidate::schoolId).toList());
    requireOnce("inspector", inspectors);
    requireOnce("conflict", conflicts);
    if (count < 1 || count > schools.size()) {
      throw new IllegalArgumentException(
          "count must be from 1 to %d schools, was %d".formatted(schools.size(), count));
    }
    for (Candidate school : schools) {
      long able = able(inspectors, conflicts, school.schoolId()).size();
      if (able < INSPECTORS) {
        throw new IllegalArgumentException(
            "school '%s' needs %d inspectors without a conflict, has %d"
                .formatted(school.schoolId(), INSPECTORS, able));
      }
    }
  }

  /** Those who may inspect a school, by id. */
  List<String> able(String schoolId) {
    return able(inspectors, conflicts, schoolId);
  }

  private static List<String> able(
      List<String> inspectors, List<Conflict> conflicts, String schoolId) {
    return inspectors.stream()
        .filter(inspector -> !conflicts.contains(new Conflict(inspector, schoolId)))
        .toList();
  }

  /** All of it, a line each, each with its end. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(FORM);
    lines.add("county " + countyCode);
    lines.add("due " + dueDay);
    lines.add("count " + count);
    schools.forEach(school -> lines.add("school " + school.schoolId() + " " + school.weight()));
    inspectors.forEach(inspector -> lines.add("inspector " + inspector));
    conflicts.forEach(one -> lines.add("conflict " + one.inspectorId() + " " + one.schoolId()));
    return String.join("\n", lines) + "\n";
  }

  /** What is published before the seed exists. */
  public String hash() {
    return Sha256.hex(text());
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if it is another text, naming the line
   */
  public static DrawList read(String text) {
    DrawListReader reader = new DrawListReader();
    text.lines().forEach(reader::take);
    DrawList list = reader.list(FORM);
    if (!list.text().equals(text)) {
      throw new IllegalArgumentException("the list is not sorted, or a line has no end");
    }
    return list;
  }

  private static void requireId(String what, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id of %s must be 1 to 64 letters, digits, '.', '_' or '-', was '%s'"
              .formatted(what, id));
    }
  }

  private static void requireOnce(String what, Collection<?> all) {
    Set<Object> seen = new HashSet<>();
    for (Object one : all) {
      if (!seen.add(one)) {
        throw new IllegalArgumentException("%s '%s' is listed twice".formatted(what, one));
      }
    }
  }
}
