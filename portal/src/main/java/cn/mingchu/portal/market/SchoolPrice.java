package cn.mingchu.portal.market;

import org.jspecify.annotations.Nullable;

/**
 * What one school paid for one ingredient on some days.
 *
 * @param ingredient as the catalogue of foods calls it
 * @param usualFen the median of its prices, fen a kilogram, those left out that look mistyped; null
 *     where all do
 * @param grams all that it bought
 * @param fen what it paid for it, rounded down lot by lot, without what looks mistyped
 * @param tooMuchFen what was found to be paid above the market
 * @param slips how many prices look mistyped
 */
record SchoolPrice(
    String ingredient,
    String schoolId,
    String schoolName,
    @Nullable Long usualFen,
    long grams,
    long fen,
    long tooMuchFen,
    long slips) {}
