package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.ParameterType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds orders of one thing from one supplier that stay, each, just under the sum from which on
 * there has to be a tender: ORDER_SPLITTING.
 *
 * <p>From the first such order on, all that come within a time are one finding; the next order
 * after that begins anew. What an order comes to changes for that time after its first part, so an
 * order is settled when twice the time has passed.
 */
final class SplitOrders {

  private static final long WHOLE = 100;

  /** Of many orders the first ones show it. */
  private static final int MOST_EVIDENCE = 20;

  private final Purse purse;

  /** By what they are orders of, those of each in their order. */
  private final Map<String, List<Order>> orders = new TreeMap<>();

  /** By what they are orders of and their own name, the newest of each. */
  private final Map<String, Order> newest = new HashMap<>();

  SplitOrders(Purse purse, List<Order> known) {
    this.purse = purse;
    known.forEach(this::put);
  }

  /** Takes in one more lot, which MUST stand and be no earlier than all before. */
  void add(Purchase purchase) {
    EffectiveRule rule = ruleAt(purchase.time());
    if (rule == null) {
      return;
    }
    Order one = Order.beginning(purchase, rule.amount(ParameterName.WITHIN));
    Order before = newest.get(name(one));
    if (before == null || purchase.time() > before.partsUntil()) {
      put(one);
    } else {
      List<Order> its = orders.getOrDefault(one.matter(), List.of());
      Order more = before.with(purchase);
      its.set(its.indexOf(before), more);
      newest.put(name(more), more);
    }
  }

  /** All orders that are kept. */
  List<Order> all() {
    return orders.values().stream().flatMap(List::stream).toList();
  }

  /** Says what is split. */
  void judge(Consumer<BookFinding> say) {
    for (List<Order> its : orders.values()) {
      List<Order> left = inOrder(its);
      while (!left.isEmpty()) {
        left.removeAll(beginning(left, say));
      }
    }
  }

  /** Says what is split and cannot change any more, and forgets it. */
  void settleBefore(long until, Consumer<BookFinding> say) {
    for (List<Order> its : orders.values()) {
      List<Order> left = inOrder(its);
      while (!left.isEmpty() && left.get(0).settledFrom() < until) {
        left.removeAll(beginning(left, say));
      }
      its.retainAll(left);
    }
  }

  /** What is over and done with when the first of some orders is: that one alone, or a split. */
  private List<Order> beginning(List<Order> left, Consumer<BookFinding> say) {
    Order first = left.get(0);
    EffectiveRule rule = ruleAt(first.time());
    if (rule == null || !isNear(first, rule)) {
      return List.of(first);
    }
    long until = first.time() + rule.amount(ParameterName.WITHIN);
    List<Order> near =
        left.stream().filter(order -> order.time() <= until && isNear(order, rule)).toList();
    long enough = rule.amount(ParameterName.ORDERS);
    if (near.size() < enough) {
      return List.of(first);
    }
    say.accept(finding(near, near.get((int) enough - 1), rule));
    return near;
  }

  private BookFinding finding(List<Order> near, Order deciding, EffectiveRule rule) {
    Order first = near.get(0);
    Order last = near.get(near.size() - 1);
    List<BookEvidence> evidence = new ArrayList<>();
    for (Order order : near) {
      EvidenceRole role = role(order, first, deciding, last);
      if (role != EvidenceRole.OTHER_EVIDENCE || evidence.size() < MOST_EVIDENCE) {
        evidence.add(order.paper().as(role));
      }
    }
    BookEpisode episode =
        new BookEpisode(
            first.time(),
            last.time(),
            deciding.time(),
            near.stream().mapToLong(Order::knownAt).max().orElseThrow(),
            Stakes.ofPaid(
                near.stream().mapToLong(Order::grams).sum(),
                near.stream().mapToLong(Order::fen).sum()));
    return BookFinding.of(rule, rule.severity(), purse.subject(), episode, evidence)
        .about(first.matter());
  }

  private static EvidenceRole role(Order order, Order first, Order deciding, Order last) {
    if (order.equals(first)) {
      return EvidenceRole.FIRST;
    }
    if (order.equals(deciding)) {
      return EvidenceRole.DECIDING;
    }
    return order.equals(last) ? EvidenceRole.LAST : EvidenceRole.OTHER_EVIDENCE;
  }

  /** At the sum itself there is a tender; nothing is near a sum that is not set. */
  private static boolean isNear(Order order, EffectiveRule rule) {
    long tender = rule.amount(ParameterName.TENDER_FROM);
    long under = tender - order.fen();
    return under > 0 && under * WHOLE <= rule.amount(ParameterName.NEAR) * tender;
  }

  private @Nullable EffectiveRule ruleAt(long time) {
    EffectiveRule rule = purse.rules().at(StockRules.SPLIT, time);
    return rule == null || rule.amount(ParameterName.TENDER_FROM) == ParameterType.UNBOUNDED
        ? null
        : rule;
  }

  private void put(Order order) {
    orders.computeIfAbsent(order.matter(), none -> new ArrayList<>()).add(order);
    newest.put(name(order), order);
  }

  private static String name(Order order) {
    return order.matter() + ' ' + order.orderId();
  }

  private static List<Order> inOrder(List<Order> orders) {
    List<Order> sorted = new ArrayList<>(orders);
    sorted.sort(Order.BY_DATE);
    return sorted;
  }
}
