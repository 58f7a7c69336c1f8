package cn.mingchu.portal.report;

import cn.mingchu.schemas.event.MeasureKind;
import java.time.LocalDate;

/** Where what a report counts is shown: the alerts, duties or statements of its period. */
final class ReportLinks {

  private final Report report;

  ReportLinks(Report report) {
    this.report = report;
  }

  /** What was said of the node over the period. */
  String own() {
    return ownFrom(report.firstDay());
  }

  /** What was said of it over another period of the kind. */
  String ownFrom(LocalDate firstDay) {
    return statement(report.node(), firstDay);
  }

  /** What a region or a school did in the period. */
  String node(String code) {
    return isSchool(code) ? "/school/" + code : statement(code, report.firstDay());
  }

  /** The alerts that were raised there in the period, whatever became of them. */
  String alerts(String code) {
    return (isSchool(code) ? "/school/" : "/region/")
        + code
        + "/alerts?state=any&from="
        + report.firstDay()
        + "&to="
        + report.lastDay();
  }

  /** What a measure is taken of. */
  String measure(String code, MeasureKind kind) {
    return switch (kind) {
      case ACKNOWLEDGED_IN_TIME,
          ACTED_IN_TIME,
          CLOSED_IN_TIME,
          FIXES_HELD,
          REPEATED_ALERTS,
          REAL_ALERTS ->
          alerts(code);
      case DUTIES_DONE, SAMPLES_KEPT, PUBLIC_DUTIES_DONE -> duties(code);
      case RECIPE_IN_BAND -> isSchool(code) ? "/school/" + code + "/meals" : node(code);
      case ENTRIES_IN_TIME -> isSchool(code) ? "/school/" + code + "/records" : node(code);
      case PRICE_DEVIATION ->
          isSchool(code) ? "/school/" + code + "/prices" : "/region/" + code + "/prices";
      case ACCESS, ONLINE -> isSchool(code) ? "/school/" + code : "/region/" + code;
      case SATISFACTION, COMPLAINTS_CLOSED ->
          (isSchool(code) ? "/school/" : "/region/") + code + "/feedback";
      case LOTS_TRACED, OTHER_MEASURE -> node(code);
    };
  }

  private String duties(String code) {
    return (isSchool(code) ? "/school/" : "/region/") + code + "/duties?day=" + report.lastDay();
  }

  private String statement(String code, LocalDate firstDay) {
    return "/region/" + code + "/supervision?period=" + report.kind().period() + "&day=" + firstDay;
  }

  /** Codes of schools have ten digits and more, those of regions six at most. */
  private boolean isSchool(String code) {
    return code.length() > 6;
  }
}
