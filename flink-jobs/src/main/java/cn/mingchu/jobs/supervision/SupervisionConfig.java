package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.score.ScoreTerms;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;

/**
 * The settings of the supervision job. None of its numbers stands in a law [D].
 *
 * @param job those that all jobs have
 * @param pause for how long it is waited whether more is said, before it is added up
 * @param canteen how the days of schools are counted
 * @param score how much each part of a score weighs
 * @param diligence when an office did not perform
 */
record SupervisionConfig(
    JobConfig job,
    Duration pause,
    CanteenTerms canteen,
    ScoreTerms score,
    DiligenceTerms diligence) {

  static final ConfigOption<Duration> PAUSE =
      ConfigOptions.key("supervision.pause")
          .durationType()
          .defaultValue(Duration.ofSeconds(1))
          .withDescription("How long is waited whether more is said, before it is added up");

  static final ConfigOption<Integer> KEPT_DAYS =
      option(
          "kept-days",
          CanteenTerms.DEFAULTS.keptDays(),
          "For so many days after a day, what is said of it still counts");

  static final ConfigOption<Integer> MEALS_FROM =
      option(
          "meals-from-minute",
          CanteenTerms.DEFAULTS.mealsFromMinute(),
          "Minute of the day from which on devices have to be on line");

  static final ConfigOption<Integer> MEALS_TO =
      option(
          "meals-to-minute",
          CanteenTerms.DEFAULTS.mealsToMinute(),
          "Minute of the day from which on they need not be any more");

  static final ConfigOption<Integer> RECIPE_LEAST =
      option(
          "recipe-least-percent",
          CanteenTerms.DEFAULTS.recipeLeastPercent(),
          "Of what is planned of a food group, what must be used for it to be as planned");

  static final ConfigOption<Integer> RECIPE_MOST =
      option(
          "recipe-most-percent",
          CanteenTerms.DEFAULTS.recipeMostPercent(),
          "Likewise, what may be used at most");

  static final ConfigOption<Integer> REPEAT_DAYS =
      option(
          "repeat-days",
          CanteenTerms.DEFAULTS.repeatDays(),
          "Within so many days, an alert of the same rule makes one a repeated one");

  static final ConfigOption<Integer> SATISFIED_FROM =
      option(
          "satisfied-from",
          CanteenTerms.DEFAULTS.satisfiedFrom(),
          "Who rates a meal so, out of 5, is satisfied");

  static final ConfigOption<Integer> ANSWER_HOURS =
      option(
          "answer-hours",
          CanteenTerms.DEFAULTS.answerHours(),
          "Hours within which a complaint is answered in time");

  static final ConfigOption<Integer> SAFETY =
      option("score.safety", ScoreTerms.DEFAULTS.safety(), "What safety weighs in a score");

  static final ConfigOption<Integer> PROCESS =
      option("score.process", ScoreTerms.DEFAULTS.process(), "What process weighs in a score");

  static final ConfigOption<Integer> RESPONSE =
      option("score.response", ScoreTerms.DEFAULTS.response(), "What response weighs in a score");

  static final ConfigOption<Integer> OPENNESS =
      option("score.openness", ScoreTerms.DEFAULTS.openness(), "What openness weighs in a score");

  static final ConfigOption<Integer> CAP =
      option(
          "score.cap",
          ScoreTerms.DEFAULTS.cap(),
          "Points that a score has at most after a RED incident or where something was concealed");

  static final ConfigOption<Integer> CLOCKS_A_DAY =
      option(
          "diligence.clocks-a-day",
          DiligenceTerms.DEFAULTS.clocksADay(),
          "Clocks that begin on one day which an office is expected to answer");

  static final ConfigOption<Integer> TARGET_BELOW =
      option(
          "diligence.target-below-percent",
          DiligenceTerms.DEFAULTS.targetBelowPercent(),
          "An office below this is named to the level above");

  static final ConfigOption<Integer> TARGET_FROM =
      option(
          "diligence.target-from-missed",
          DiligenceTerms.DEFAULTS.targetFromMissed(),
          "If it also missed so many clocks; a RED one is enough by itself");

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if a setting is unknown or wrong, naming it
   */
  static SupervisionConfig from(Map<String, String> properties) {
    Map<String, String> others = new HashMap<>(properties);
    List.of(
            PAUSE,
            KEPT_DAYS,
            MEALS_FROM,
            MEALS_TO,
            RECIPE_LEAST,
            RECIPE_MOST,
            REPEAT_DAYS,
            SATISFIED_FROM,
            ANSWER_HOURS,
            SAFETY,
            PROCESS,
            RESPONSE,
            OPENNESS,
            CAP,
            CLOCKS_A_DAY,
            TARGET_BELOW,
            TARGET_FROM)
        .forEach(option -> others.remove(option.key()));
    Configuration settings = Configuration.fromMap(properties);
    Duration pause = settings.get(PAUSE);
    if (pause.toMillis() <= 0) {
      throw new IllegalArgumentException(PAUSE.key() + " must be positive, was " + pause);
    }
    return new SupervisionConfig(
        JobConfig.from(SupervisionJob.NAME, others),
        pause,
        new CanteenTerms(
            settings.get(KEPT_DAYS),
            settings.get(MEALS_FROM),
            settings.get(MEALS_TO),
            settings.get(RECIPE_LEAST),
            settings.get(RECIPE_MOST),
            settings.get(REPEAT_DAYS),
            settings.get(SATISFIED_FROM),
            settings.get(ANSWER_HOURS)),
        new ScoreTerms(
            settings.get(SAFETY),
            settings.get(PROCESS),
            settings.get(RESPONSE),
            settings.get(OPENNESS),
            settings.get(CAP)),
        new DiligenceTerms(
            settings.get(CLOCKS_A_DAY), settings.get(TARGET_BELOW), settings.get(TARGET_FROM)));
  }

  private static ConfigOption<Integer> option(String name, int usual, String description) {
    return ConfigOptions.key("supervision." + name)
        .intType()
        .defaultValue(usual)
        .withDescription(description);
  }
}
