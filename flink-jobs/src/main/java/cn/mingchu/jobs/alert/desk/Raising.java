package cn.mingchu.jobs.alert.desk;

/** That an alert of a rule was raised, at a moment in UTC milliseconds. */
record Raising(String ruleId, String alertId, long at) {}
