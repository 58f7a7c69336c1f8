package cn.mingchu.jobs.duty.due;

import cn.mingchu.jobs.rule.RulesOverTime;

/** The rules that bind the people of one canteen over time, and its school days. */
public interface DutyRules extends RulesOverTime {

  /** Nobody who is responsible for the school ate with the children. */
  String NO_LEADER = "MEAL_COMPANION_MISSING";

  /** So meal after meal. */
  String NO_LEADER_AGAIN = "MEAL_COMPANION_REPEAT";

  /** No parent came in a month. */
  String NO_PARENT = "PARENT_COMPANION_LOW";

  /** No cook tasted, no teacher ate, no child said how it was. */
  String FIVE_MEALS = "FIVE_MEAL_INCOMPLETE";

  /** A cook tasted when it was too late to change anything. */
  String TASTED_LATE = "COOK_TASTE_LATE";

  /** Of a dish no sample is kept. */
  String NO_SAMPLE = "SAMPLE_MISSING";

  /** It is too small. */
  String SMALL_SAMPLE = "SAMPLE_UNDERWEIGHT";

  /** It was disposed of too early. */
  String EARLY_DISPOSAL = "SAMPLE_EARLY_DISPOSAL";

  /** It is still there long after it may go. */
  String OLD_SAMPLE = "SAMPLE_OVERDUE_CLEAR";

  /** Its record says too little. */
  String POOR_SAMPLE_RECORD = "SAMPLE_RECORD_INCOMPLETE";

  /** Somebody worked who had not been looked at. */
  String UNCHECKED = "MORNING_CHECK_MISSING";

  /** Somebody worked who should not have. */
  String UNFIT = "MORNING_CHECK_FAIL_ON_DUTY";

  /** A meal was served with what was not disinfected since the last one. */
  String NOT_DISINFECTED = "DISINFECT_MISSING";

  /** Nobody knows where the kitchen waste went. */
  String NO_WASTE_LEDGER = "WASTE_LEDGER_MISSING";

  /** No daily control. */
  String NO_DAILY_CONTROL = "DAILY_CONTROL_MISSING";

  /** No weekly review. */
  String NO_WEEKLY_REVIEW = "WEEKLY_REVIEW_MISSING";

  /** No monthly dispatch. */
  String NO_MONTHLY_DISPATCH = "MONTHLY_DISPATCH_MISSING";

  /** Somebody worked without a valid health certificate. */
  String UNCERTIFIED = "HEALTH_CERT_EXPIRED";

  /** One ends soon. */
  String CERTIFICATE_ENDS = "HEALTH_CERT_EXPIRING";

  /** Meals were served without a valid licence. */
  String UNLICENSED = "CANTEEN_LICENSE_EXPIRED";

  /** It ends soon. */
  String LICENCE_ENDS = "CANTEEN_LICENSE_EXPIRING";

  /** Meals were brought by somebody without one. */
  String UNLICENSED_CATERER = "CATERER_LICENSE_INVALID";

  /** A large kindergarten has no food-safety director. */
  String NO_DIRECTOR_IN_KINDERGARTEN = "SAFETY_DIRECTOR_MISSING_KG";

  /** A large school has none. */
  String NO_DIRECTOR_IN_SCHOOL = "SAFETY_DIRECTOR_MISSING_SCHOOL";

  /** The canteen of a large school is run by somebody else, and the school has none itself. */
  String NO_DIRECTOR_OF_ITS_OWN = "DUAL_DIRECTOR_MISSING";

  /** A canteen has no food-safety officer. */
  String NO_OFFICER = "SAFETY_OFFICER_MISSING";

  /** Who fills a post was trained for too short a time in a year. */
  String UNTRAINED = "SAFETY_TRAINING_HOURS";

  /** Whether a day, counted from 1970-01-01, is a school day. */
  boolean isSchoolDay(long day);
}
