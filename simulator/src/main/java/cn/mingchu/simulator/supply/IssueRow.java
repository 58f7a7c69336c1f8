package cn.mingchu.simulator.supply;

import org.jspecify.annotations.Nullable;

/**
 * A row of the book of what is issued.
 *
 * @param second when it is said to have been, UTC seconds
 */
record IssueRow(long second, Taken some, @Nullable String mealId) {}
