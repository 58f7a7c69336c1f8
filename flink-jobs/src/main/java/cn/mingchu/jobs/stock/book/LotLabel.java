package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.event.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * What the delivery note says of a lot.
 *
 * @param ingredient as it is called in the kitchen
 * @param lastDay the last day on which it may be used, in days since 1970; null where none is known
 */
public record LotLabel(String ingredient, Keeping keeping, @Nullable Long lastDay) {}
