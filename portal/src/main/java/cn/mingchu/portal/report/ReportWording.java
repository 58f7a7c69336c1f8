package cn.mingchu.portal.report;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.report.Report.Change;
import cn.mingchu.portal.report.Report.Compared;
import cn.mingchu.portal.report.Report.Point;
import cn.mingchu.portal.report.Report.Ranked;
import cn.mingchu.portal.report.print.Paper;
import cn.mingchu.portal.report.print.Paper.Entry;
import cn.mingchu.portal.report.print.Paper.Head;
import cn.mingchu.portal.report.print.Paper.Section;
import cn.mingchu.portal.report.print.Paper.Table;
import cn.mingchu.portal.report.print.Paper.Tone;
import cn.mingchu.portal.report.print.TrendChart;
import cn.mingchu.portal.supervision.Measured;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.portal.supervision.Office;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A report in words, in the language of the page; each number leads to what it counts. */
@Component
class ReportWording {

  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final String NONE = "—";

  private final Words words;
  private final RegionTree regions;

  ReportWording(Words words, RegionTree regions) {
    this.words = words;
    this.regions = regions;
  }

  /** All of an edition. */
  Paper paper(Report report, int edition) {
    ReportLinks links = new ReportLinks(report);
    List<Section> sections = new ArrayList<>();
    sections.add(overview(report, links));
    if (report.level() != OfficeLevel.SCHOOL) {
      sections.add(ranking(report, links));
    }
    sections.add(changes(report, links));
    sections.add(course(report, links));
    sections.addAll(targets(report, links));
    sections.add(measures(report, links));
    sections.add(notes(report));
    return new Paper(
        title(report),
        List.of(
            numbered(report, edition),
            words.say("meals.span", report.firstDay(), report.lastDay())),
        sections,
        title(report) + " " + numbered(report, edition),
        locale().toLanguageTag(),
        report.lastDay().plusDays(1).atStartOfDay(Words.ZONE).toInstant());
  }

  /** What it is called. */
  String title(Report report) {
    return words.say("report.title." + report.kind(), name(report, report.node()));
  }

  /** Its number in the year, and its edition. */
  String numbered(Report report, int edition) {
    ReportKind.Issue issue = report.kind().issue(report.firstDay());
    return words.say(
        "report.number",
        Integer.toString(issue.year()),
        Integer.toString(issue.number()),
        Integer.toString(edition));
  }

  /** A region in the language of the page; a school as it was called. */
  String name(Report report, String code) {
    return isEnglish()
        ? regions.find(code).map(Region::nameEn).orElse(report.name(code))
        : report.name(code);
  }

  private Section overview(Report report, ReportLinks links) {
    List<String> said = new ArrayList<>();
    Integer score = report.score();
    if (score == null) {
      said.add(words.say("report.overview.none"));
    } else {
      said.add(words.say("report.overview.score", words.number(score), beside(report)));
    }
    Integer uncapped = report.uncapped();
    if (!report.caps().isEmpty() && uncapped != null) {
      said.add(
          words.say(
              "report.overview.capped",
              report.caps().stream()
                  .map(cap -> words.say("supervision.cap." + cap))
                  .collect(Collectors.joining(words.say("report.and"))),
              words.number(uncapped)));
    }
    Office.Answered own = report.answered();
    if (own.basisPoints() != null) {
      said.add(
          words.say(
              "report.overview.answered",
              rate(own.basisPoints()),
              Long.toString(own.met()),
              Long.toString(own.missed())));
    }
    said.add(words.say("report.overview.days", Long.toString(report.schoolDays())));
    if (report.wasAmended()) {
      said.add(words.say("report.overview.amended", Integer.toString(report.revision())));
    }
    List<List<Entry>> lines =
        report.scoreParts().stream().map(part -> part(part, links.own())).toList();
    return new Section(
        "overview",
        words.say("report.overview"),
        said,
        null,
        new Table(
            List.of(
                head("report.part", 3),
                number("report.weight", 2),
                number("supervision.score", 2),
                head("report.made-of", 8)),
            lines));
  }

  private String beside(Report report) {
    Integer before = report.scoreBefore();
    Integer now = report.score();
    return before == null || now == null
        ? words.say("report.overview.no-before")
        : words.say("report.overview.before", words.number(before), signed(now - before));
  }

  private List<Entry> part(NodeStatement.Part part, String link) {
    Integer rate = part.basisPoints();
    return List.of(
        Entry.plain(words.say("supervision.part." + part.kind())),
        Entry.plain(Integer.toString(part.weight())),
        rate == null
            ? Entry.plain(words.say("supervision.unmeasured"))
            : Entry.linked(words.number(rate), link),
        Entry.plain(
            part.measures().isEmpty()
                ? NONE
                : part.measures().stream()
                    .map(kind -> words.say("supervision.measure." + kind))
                    .collect(Collectors.joining(words.say("report.and")))));
  }

  private Section ranking(Report report, ReportLinks links) {
    List<String> said = new ArrayList<>();
    if (report.ranking().isEmpty()) {
      said.add(words.say("report.ranking.none"));
    } else if (report.ranking().stream().allMatch(one -> one.rank() == null)) {
      said.add(words.say("report.ranking.too-few"));
    }
    said.add(words.say("report.ranking.note"));
    return new Section(
        "ranking",
        words.say("report.ranking"),
        said,
        null,
        report.ranking().isEmpty()
            ? null
            : new Table(
                List.of(
                    head("report.who", 6),
                    number("report.rank", 2),
                    number("supervision.score", 3),
                    number("supervision.sheet.uncapped", 3),
                    number("report.change", 3),
                    number("report.diligence", 4),
                    number("report.met", 2),
                    number("report.missed", 2)),
                report.ranking().stream().map(one -> ranked(report, one, links)).toList()));
  }

  private List<Entry> ranked(Report report, Ranked one, ReportLinks links) {
    Integer rank = one.rank();
    Integer score = one.score();
    Integer uncapped = one.uncapped();
    Integer change = one.change();
    Office.Answered answered = one.answered();
    String alerts = links.alerts(one.node());
    return List.of(
        Entry.linked(name(report, one.node()), links.node(one.node())),
        Entry.plain(rank == null ? NONE : rank.toString()),
        score == null
            ? Entry.plain(words.say("supervision.unmeasured"))
            : Entry.linked(words.number(score), links.node(one.node()))
                .in(one.caps().isEmpty() ? Tone.PLAIN : Tone.BAD),
        Entry.plain(one.caps().isEmpty() || uncapped == null ? NONE : words.number(uncapped)),
        Entry.plain(change == null ? NONE : signed(change)).in(tone(change, false)),
        Entry.plain(rate(answered.basisPoints())),
        Entry.linked(Long.toString(answered.met()), alerts),
        Entry.linked(Long.toString(answered.missed()), alerts)
            .in(answered.missed() > 0 ? Tone.BAD : Tone.PLAIN));
  }

  private Section changes(Report report, ReportLinks links) {
    List<List<Entry>> lines = new ArrayList<>();
    report.better().forEach(one -> lines.add(change(report, one, Tone.GOOD, links)));
    report.worse().forEach(one -> lines.add(change(report, one, Tone.BAD, links)));
    return new Section(
        "changes",
        words.say("report.changes"),
        List.of(words.say(lines.isEmpty() ? "report.changes.none" : "report.changes.note")),
        null,
        lines.isEmpty()
            ? null
            : new Table(
                List.of(
                    head("report.who", 5),
                    head("supervision.sheet.measure", 6),
                    head("report.direction", 3),
                    number("report.before", 3),
                    number("report.now", 3),
                    number("report.points", 4)),
                lines));
  }

  private List<Entry> change(Report report, Change one, Tone tone, ReportLinks links) {
    return List.of(
        Entry.linked(name(report, one.node()), links.node(one.node())),
        Entry.plain(words.say("supervision.measure." + one.kind())),
        Entry.plain(words.say("report.direction." + tone)).in(tone),
        Entry.plain(rate(one.before())),
        Entry.linked(rate(one.after()), links.measure(one.node(), one.kind())),
        Entry.plain(signed(one.by())).in(tone));
  }

  private Section course(Report report, ReportLinks links) {
    TrendChart chart =
        TrendChart.of(
            report.course().stream()
                .map(
                    point ->
                        new TrendChart.Value(
                            SHORT_DAY.format(point.firstDay()), point.score(), point.isCapped()))
                .toList(),
            words.say("report.course"));
    return new Section(
        "course",
        words.say("report.course"),
        List.of(words.say("report.course.note")),
        chart,
        new Table(
            List.of(
                head("supervision.sheet.from", 3),
                number("supervision.score", 3),
                number("supervision.measure.ACKNOWLEDGED_IN_TIME", 3),
                number("supervision.measure.DUTIES_DONE", 3),
                number("supervision.measure.ACCESS", 3)),
            report.course().stream().map(point -> point(point, links)).toList()));
  }

  private List<Entry> point(Point point, ReportLinks links) {
    Integer score = point.score();
    String link = links.ownFrom(point.firstDay());
    return List.of(
        Entry.plain(point.firstDay().toString()),
        score == null
            ? Entry.plain(
                words.say(point.isTold() ? "supervision.unmeasured" : "report.course.untold"))
            : Entry.linked(words.number(score), link).in(point.isCapped() ? Tone.BAD : Tone.PLAIN),
        linkedRate(point.acknowledged(), link),
        linkedRate(point.dutiesDone(), link),
        linkedRate(point.access(), link));
  }

  private List<Section> targets(Report report, ReportLinks links) {
    String heading = words.say("report.targets");
    if (report.targets().isEmpty()) {
      return List.of(
          new Section(
              "targets", heading, List.of(words.say("supervision.targets.none")), null, null));
    }
    Table offices =
        new Table(
            List.of(
                head("report.who", 6),
                number("report.diligence", 4),
                number("report.met", 2),
                number("report.missed", 2),
                number("report.red-missed", 3)),
            report.targets().stream().map(office -> office(report, office, links)).toList());
    Table clocks =
        new Table(
            List.of(
                head("report.who", 4),
                head("report.where", 5),
                head("report.why", 4),
                head("report.severity", 2),
                head("report.due", 4)),
            report.targets().stream()
                .flatMap(
                    office -> office.missed().stream().map(clock -> clock(report, office, clock)))
                .toList());
    return List.of(
        new Section(
            "targets", heading, List.of(words.say("supervision.targets.note")), null, offices),
        new Section("clocks", words.say("report.clocks"), List.of(), null, clocks));
  }

  private List<Entry> office(Report report, Office office, ReportLinks links) {
    Office.Answered answered = office.answered();
    String alerts = links.alerts(office.node());
    return List.of(
        Entry.linked(name(report, office.node()), links.node(office.node())),
        Entry.plain(rate(answered.basisPoints())),
        Entry.linked(Long.toString(answered.met()), alerts),
        Entry.linked(Long.toString(answered.missed()), alerts).in(Tone.BAD),
        Entry.linked(Long.toString(answered.redMissed()), alerts)
            .in(answered.redMissed() > 0 ? Tone.BAD : Tone.PLAIN));
  }

  private List<Entry> clock(Report report, Office office, Office.Missed clock) {
    return List.of(
        Entry.plain(name(report, office.node())),
        Entry.linked(name(report, clock.schoolId()), "/school/" + clock.schoolId()),
        Entry.linked(
            words.say("supervision.missed." + clock.step()),
            "/alert/" + words.pathStep(clock.alertId())),
        Entry.plain(words.say("severity." + clock.severity())),
        Entry.plain(time(clock.dueTime())));
  }

  private Section measures(Report report, ReportLinks links) {
    return new Section(
        "measures",
        words.say("supervision.measures"),
        report.unmeasured().isEmpty()
            ? List.of()
            : List.of(
                words.say(
                    "report.unmeasured",
                    report.unmeasured().stream()
                        .map(kind -> words.say("supervision.measure." + kind))
                        .collect(Collectors.joining(words.say("report.and"))))),
        null,
        new Table(
            List.of(
                head("supervision.sheet.measure", 6),
                number("report.now", 3),
                number("supervision.ofWhole", 4),
                number("report.before", 3),
                number("report.points", 4)),
            report.measures().stream().map(measure -> measure(report, measure, links)).toList()));
  }

  private List<Entry> measure(Report report, Compared measure, ReportLinks links) {
    Measured now = measure.now();
    Integer rate = now.basisPoints();
    Integer change = measure.change();
    String link = links.measure(report.node(), now.kind());
    return List.of(
        Entry.plain(words.say("supervision.measure." + now.kind())),
        rate == null
            ? Entry.plain(words.say("supervision.unmeasured"))
            : Entry.linked(rate(rate), link),
        rate == null ? Entry.plain(NONE) : Entry.linked(now.part() + " / " + now.whole(), link),
        Entry.plain(rate(measure.before().basisPoints())),
        Entry.plain(change == null ? NONE : signed(change)).in(tone(change, now.isBad())));
  }

  private Section notes(Report report) {
    return new Section(
        "notes",
        words.say("report.notes"),
        List.of(
            words.say("supervision.note"),
            words.say(
                "report.rests-on",
                Integer.toString(report.restsOn().size()),
                Integer.toString(report.revision()))),
        null,
        null);
  }

  private Head head(String key, int width) {
    return new Head(words.say(key), false, width);
  }

  private Head number(String key, int width) {
    return new Head(words.say(key), true, width);
  }

  private Entry linkedRate(@Nullable Integer basisPoints, String link) {
    return basisPoints == null ? Entry.plain(NONE) : Entry.linked(rate(basisPoints), link);
  }

  private String rate(@Nullable Integer basisPoints) {
    return basisPoints == null ? NONE : words.number(basisPoints) + " %";
  }

  private static Tone tone(@Nullable Integer change, boolean isBad) {
    if (change == null || change == 0) {
      return Tone.PLAIN;
    }
    return change > 0 == isBad ? Tone.BAD : Tone.GOOD;
  }

  /** With its sign, in whole and hundredths. */
  private static String signed(int hundredths) {
    String number = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    return hundredths > 0 ? "+" + number : number;
  }

  private String time(Instant moment) {
    return words.fullTime(moment);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private static boolean isEnglish() {
    return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
  }
}
