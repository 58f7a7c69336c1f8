package cn.mingchu.portal.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a store.
 *
 * @param kind {@code DELIVERY}, {@code STOCK_MOVEMENT} or {@code MEAL}
 * @param number as the school calls it
 * @param eventTime when what it tells of happened
 * @param recordedTime when it was written down; null where it is missing
 */
record BookPaper(String kind, String number, Instant eventTime, @Nullable Instant recordedTime) {}
