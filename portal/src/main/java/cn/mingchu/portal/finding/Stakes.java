package cn.mingchu.portal.finding;

import org.jspecify.annotations.Nullable;

/**
 * How much a finding is about, where it is about goods; each is null where the finding does not
 * say.
 *
 * @param grams missing, too much, past their date, or handled as they must not be; from 0
 * @param fen what they are worth, or were paid too much; from 0
 * @param paidFenPerKilogram the price that was paid; from 0
 * @param fairFenPerKilogram the price that it is compared with; from 0
 */
public record Stakes(
    @Nullable Long grams,
    @Nullable Long fen,
    @Nullable Long paidFenPerKilogram,
    @Nullable Long fairFenPerKilogram) {}
