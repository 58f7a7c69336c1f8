package cn.mingchu.portal.inspection;

import java.util.ArrayList;
import java.util.List;

/**
 * A draw of schools and of two inspectors for each (双随机): the same for everybody who has the list
 * and the seed.
 *
 * <p>First the schools, each by its weight among those that are left; then, in the order in which
 * they were drawn, two different inspectors for each of all who may inspect it.
 */
public final class Draw {

  /**
   * A school that was drawn, and who inspects it.
   *
   * @param firstId drawn first; neither of them is set over the other
   */
  public record Task(String schoolId, String firstId, String secondId) {}

  private Draw() {}

  /**
   * The seed of a draw: nobody knows it before the number is known, and nobody can choose it.
   *
   * @param listHash of the frozen list
   * @param salt what the portal drew when the draw was announced, and kept
   * @param number the public number that another person entered
   */
  public static String seed(String listHash, String salt, String number) {
    return Sha256.hex(listHash + "\n" + salt + "\n" + number);
  }

  /** What is published of a salt while it is kept. */
  public static String commitment(String salt) {
    return Sha256.hex(salt);
  }

  /** The schools in the order in which they were drawn, with their inspectors. */
  public static List<Task> of(DrawList list, String seed) {
    SeedStream stream = new SeedStream(seed);
    List<String> drawn = schools(list, stream);
    List<Task> tasks = new ArrayList<>();
    for (String school : drawn) {
      List<String> able = new ArrayList<>(list.able(school));
      String first = able.remove((int) stream.below(able.size()));
      String second = able.get((int) stream.below(able.size()));
      tasks.add(new Task(school, first, second));
    }
    return List.copyOf(tasks);
  }

  private static List<String> schools(DrawList list, SeedStream stream) {
    List<DrawList.Candidate> left = new ArrayList<>(list.schools());
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < list.count()) {
      long ticket = stream.below(left.stream().mapToLong(DrawList.Candidate::weight).sum());
      int place = 0;
      while (ticket >= left.get(place).weight()) {
        ticket -= left.get(place).weight();
        place++;
      }
      drawn.add(left.remove(place).schoolId());
    }
    return drawn;
  }
}
