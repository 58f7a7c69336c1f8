package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was told of a school. */
final class ToldInSchool implements ToldFindings {

  private final Map<String, Told> told = new TreeMap<>();

  @Override
  public Iterable<Told> told() {
    return List.copyOf(told.values());
  }

  @Override
  public @Nullable Told told(String findingId) {
    return told.get(findingId);
  }

  @Override
  public void keep(Told one) {
    told.put(one.finding().findingId(), one);
  }

  @Override
  public void dropTold(String findingId) {
    told.remove(findingId);
  }

  /** Which of those that began since a moment stand, but for some. */
  List<String> standingSince(long moment, Set<String> except) {
    return told.values().stream()
        .filter(one -> one.stands() && one.finding().startTime() >= moment)
        .map(one -> one.finding().findingId())
        .filter(id -> !except.contains(id))
        .toList();
  }

  /** Forgets what is over and was decided before a moment. */
  void forgetUntil(long moment) {
    told.values().removeIf(one -> !one.isOpen() && one.finding().decidedTime() < moment);
  }

  void clear() {
    told.clear();
  }

  int size() {
    return told.size();
  }

  ToldInSchool copy() {
    ToldInSchool copy = new ToldInSchool();
    copy.told.putAll(told);
    return copy;
  }
}
