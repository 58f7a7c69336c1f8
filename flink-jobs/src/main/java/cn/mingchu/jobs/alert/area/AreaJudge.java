package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds out when schools of a county fell silent together, whatever order it hears of them in.
 *
 * <p>All that is kept is judged anew with each word, so what stands is a function of the set of
 * outages, of the rules, and of how far the gateway's clock has come. It asks no clock.
 */
public final class AreaJudge {

  /** The rule that it judges by. */
  public static final String RULE = "AREA_SILENT";

  /** For so long what is said of an outage may change: devices bring readings two days late. */
  static final long MEMORY_MILLIS = Duration.ofHours(49).toMillis();

  private static final Comparator<Outage> BY_START =
      Comparator.comparingLong(Outage::start).thenComparing(Outage::findingId);

  /** Takes in a finding, and tells what is new. What is no outage of a school says nothing here. */
  public void hear(AreaBook book, FindingNews news, RulesOverTime rules, AreaVoice voice) {
    if (!news.isOutageOfSchool() || news.ingestTime() < book.settledUntil) {
      return;
    }
    book.now = Math.max(book.now, news.ingestTime());
    book.outages.merge(news.findingId(), Outage.of(news), Outage::with);
    judge(book, rules, voice);
  }

  /**
   * Takes in that time has passed, or that the rules are others, and tells what is new.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds
   */
  public void timePasses(AreaBook book, long now, RulesOverTime rules, AreaVoice voice) {
    book.now = Math.max(book.now, now);
    judge(book, rules, voice);
  }

  private static void judge(AreaBook book, RulesOverTime rules, AreaVoice voice) {
    List<Episode> episodes = episodes(book, rules);
    book.nextChange = AreaBook.NEVER;
    Set<String> found = new HashSet<>();
    for (Episode episode : episodes) {
      if (episode.end() == null && book.now < episode.knownAt()) {
        book.nextChange = Math.min(book.nextChange, episode.knownAt()); // others may follow
      } else {
        AreaSilence silence = episode.silence(Objects.requireNonNull(book.regionCode));
        found.add(silence.findingId());
        tell(book, silence, voice);
      }
    }
    for (AreaSilence told : List.copyOf(book.told.values())) {
      if (!found.contains(told.findingId()) && told.status() != FindingStatus.WITHDRAWN) {
        tell(book, told.withdrawn(book.now), voice);
      }
    }
    forget(book, episodes);
  }

  private static void tell(AreaBook book, AreaSilence silence, AreaVoice voice) {
    AreaSilence before = book.told.get(silence.findingId());
    if (before != null && before.saysTheSameAs(silence)) {
      return;
    }
    AreaSilence next = silence.asRevision(before == null ? 1 : before.revision() + 1);
    book.told.put(next.findingId(), next);
    voice.tell(next);
    SortedSet<String> hearers =
        book.hearers.computeIfAbsent(next.findingId(), id -> new TreeSet<>());
    hearers.addAll(next.schools());
    for (String school : hearers) {
      if (before == null
          || !before.lastsAs(next)
          || before.schools().contains(school) != next.schools().contains(school)) {
        voice.tell(next.toldTo(school));
      }
    }
  }

  /** None begins before the one before it is over. */
  private static List<Episode> episodes(AreaBook book, RulesOverTime rules) {
    List<Outage> outages =
        book.outages.values().stream().filter(Outage::stands).sorted(BY_START).toList();
    List<Episode> episodes = new ArrayList<>();
    long busyUntil = Long.MIN_VALUE;
    for (Outage outage : outages) {
      EffectiveRule rule = outage.start() < busyUntil ? null : rules.at(RULE, outage.start());
      Episode episode = rule == null ? null : Episode.beginningAt(outage.start(), outages, rule);
      if (episode != null) {
        episodes.add(episode);
        busyUntil = episode.endOrNever();
      }
    }
    return episodes;
  }

  /**
   * What cannot change any more is let go of, once what it was part of is over for so long, too.
   */
  private static void forget(AreaBook book, List<Episode> episodes) {
    long until = book.now - MEMORY_MILLIS;
    book.settledUntil = Math.max(book.settledUntil, until);
    Map<String, Long> neededUntil = new HashMap<>();
    for (Episode episode : episodes) {
      episode.members().forEach(id -> neededUntil.merge(id, episode.endOrNever(), Math::max));
    }
    long next = AreaBook.NEVER;
    for (Outage outage : List.copyOf(book.outages.values())) {
      long over = outage.stands() ? outage.endOrNever() : outage.ingestTime();
      long last =
          Math.max(
              Math.max(over, outage.ingestTime()),
              neededUntil.getOrDefault(outage.findingId(), Long.MIN_VALUE));
      if (last < until) {
        book.outages.remove(outage.findingId());
      } else if (last != Long.MAX_VALUE) {
        next = Math.min(next, last);
      }
    }
    for (AreaSilence told : List.copyOf(book.told.values())) {
      Long end =
          told.status() == FindingStatus.WITHDRAWN ? (Long) told.decidedIngestTime() : told.end();
      if (end != null && Math.max(end, told.decidedIngestTime()) < until) {
        book.told.remove(told.findingId());
        book.hearers.remove(told.findingId());
      } else if (end != null) {
        next = Math.min(next, Math.max(end, told.decidedIngestTime()));
      }
    }
    if (next != AreaBook.NEVER) {
      book.nextChange = Math.min(book.nextChange, next + MEMORY_MILLIS + 1);
    }
  }
}
