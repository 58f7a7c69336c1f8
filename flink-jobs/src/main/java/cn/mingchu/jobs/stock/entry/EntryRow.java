package cn.mingchu.jobs.stock.entry;

/**
 * One row of an entry.
 *
 * @param grams from 0
 */
public record EntryRow(String lotId, long grams) {}
