package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.rule.RulesOverTime;

/** The rules on what a school's public pages tell, over time, and its school days. */
public interface PublicationRules extends RulesOverTime {

  /** Something in what is going to be public tells who somebody is. */
  String PERSONAL_DATA = "PUBLISH_PII_LEAK";

  /** Nobody can see what the children eat. */
  String STALE = "PUBLISH_STALE";

  /** Whether a day, counted from 1970-01-01, is a school day. */
  boolean isSchoolDay(long day);
}
