package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.event.PaperKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lot, a step, a dish or a meal of a trace.
 *
 * @param id name, '@' and party
 * @param label what it is called; null where no paper says
 * @param heads portions of a dish, diners of a meal; null where it is neither
 * @param received grams that came in, by all that is known
 * @param left grams that went on, were eaten or discarded
 * @param onHand grams that lie there now
 * @param uncovered grams that left though nobody knows how they came
 * @param asked whether this is what was asked for
 * @param hasSource whether any link leads here
 * @param isUsedInKitchen whether goods were issued for a meal or cooked from here
 * @param ofAsked of what was asked for, how much came here; null where nothing can have come
 * @param inAsked of what lay here, how much came to what was asked for; null where nothing can have
 * @param missingPapers that its kind needs, and that were not shown
 */
public record TraceNode(
    String id,
    LotNodeKind kind,
    String name,
    String party,
    @Nullable String label,
    @Nullable Integer heads,
    long received,
    long left,
    long onHand,
    long uncovered,
    boolean asked,
    boolean hasSource,
    boolean isUsedInKitchen,
    @Nullable Portion ofAsked,
    @Nullable Portion inAsked,
    Set<PaperKind> missingPapers) {

  public TraceNode {
    missingPapers = Set.copyOf(missingPapers);
  }
}
