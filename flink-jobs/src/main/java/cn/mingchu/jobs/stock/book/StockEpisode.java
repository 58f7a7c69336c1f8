package cn.mingchu.jobs.stock.book;

import org.jspecify.annotations.Nullable;

/** When something was so in a store, and how much it was about; see {@link StockFinding}. */
record StockEpisode(
    long startTime, @Nullable Long endTime, long decidedTime, long decidedIngestTime, long grams) {}
