package cn.mingchu.jobs.alert.news;

import org.jspecify.annotations.Nullable;

/**
 * For how long nobody is to be told of what, as work is done on it or it is known: alerts of it are
 * kept, and their clocks stand still.
 *
 * @param ruleId of which rule; null for all of what it is about
 * @param subjectId what it is about, such as a device; null for all of the rule
 * @param from first moment of it, UTC milliseconds
 * @param until first moment after it, UTC milliseconds
 */
public record Silence(@Nullable String ruleId, @Nullable String subjectId, long from, long until) {

  /** Whether it is about something less than all. */
  public boolean isAboutSomething() {
    return ruleId != null || subjectId != null;
  }

  /** Whether it holds at a moment. */
  public boolean holdsAt(long at) {
    return from <= at && at < until;
  }

  /** Whether it is about a finding. */
  public boolean isAbout(FindingNews news) {
    return (ruleId == null || ruleId.equals(news.ruleId()))
        && (subjectId == null || subjectId.equals(news.subjectId()));
  }

  /** The same, but not before a moment. */
  public Silence notBefore(long at) {
    return new Silence(ruleId, subjectId, Math.max(from, at), until);
  }

  /** The same, but over at a moment at the latest. */
  public Silence liftedAt(long at) {
    return new Silence(ruleId, subjectId, from, Math.min(until, at));
  }
}
