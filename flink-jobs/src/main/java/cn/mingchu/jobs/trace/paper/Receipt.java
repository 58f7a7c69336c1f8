package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a lot that has to be kept cold, when a canteen received it; in hundredths of
 * a degree.
 *
 * @param claimId names the line of the delivery note
 * @param surface null where it was not measured
 * @param labelMax the warmest that its label allows; null where it says nothing
 * @param loadSpace null where it was not measured
 */
public record Receipt(
    String claimId,
    Node lot,
    Keeping keeping,
    @Nullable Integer surface,
    @Nullable Integer labelMax,
    @Nullable Integer loadSpace) {}
