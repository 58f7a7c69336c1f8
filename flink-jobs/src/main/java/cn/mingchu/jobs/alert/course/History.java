package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.Doing;
import java.util.ArrayList;
import java.util.List;

/** What came to pass in the life of an alert, as far as it is kept. */
final class History {

  /** So much may be done about one alert, or said of it. */
  static final int MOST_OF_PEOPLE = 200;

  /** Of what nobody did, so many steps are kept: the last. */
  static final int MOST_OF_OTHERS = 100;

  private final List<Step> steps = new ArrayList<>();

  List<Step> steps() {
    return steps;
  }

  void add(Step step) {
    steps.add(step);
    if (step.doer() == null
        && steps.stream().filter(each -> each.doer() == null).count() > MOST_OF_OTHERS) {
      for (int i = 0; ; i++) {
        if (steps.get(i).doer() == null) {
          steps.remove(i);
          return;
        }
      }
    }
  }

  /** Whether an action is in it. */
  boolean knows(Doing doing) {
    String id = doing.actionId().toString();
    return steps.stream().anyMatch(step -> step.doer() != null && id.equals(step.aboutId()));
  }

  /** Whether people have said all that can be kept. */
  boolean isFull() {
    return steps.stream().filter(step -> step.doer() != null).count() >= MOST_OF_PEOPLE;
  }
}
