package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what a rule measures, how it compares and the numbers it has fit its kind. */
record RuleShape(
    RuleKind kind,
    @Nullable Quantity quantity,
    @Nullable LimitComparator comparator,
    LabelUse label,
    @Nullable Sight sight,
    Map<ParameterName, Parameter> parameters) {

  /** Throws an IllegalArgumentException that names the first field that does not fit. */
  void requireSound() {
    requireWhatTheKindCompares();
    for (ParameterName name : kind.requiredParameters()) {
      Rule.require(
          parameters.containsKey(name), "parameters", name.key(), "is missing in kind " + kind);
    }
    parameters.values().forEach(this::requireFitting);
    requireStricterDirectionOfTheComparator();
    requireOrder(ParameterName.START, ParameterName.HOLD);
    requireOrder(ParameterName.FOR, ParameterName.BUSY_FOR);
    requireTogether(ParameterName.REPEATS, ParameterName.REPEAT_WITHIN);
    requireTogether(ParameterName.WORK_FROM, ParameterName.WORK_TO);
    if (kind == RuleKind.COOLING) {
      requireTogether(ParameterName.SINCE, ParameterName.WITHIN);
      requireOrder(ParameterName.LIMIT, ParameterName.START);
      requireOrder(ParameterName.START, ParameterName.SINCE);
      requireOrder(ParameterName.FOR, ParameterName.WITHIN);
    }
    if (kind == RuleKind.HOLDING || kind == RuleKind.DELIVERY) {
      requireOrder(ParameterName.START, ParameterName.LIMIT);
    }
    if (kind == RuleKind.LIMIT) {
      requireTogether(ParameterName.BUSY_FOR, ParameterName.WORK_FROM);
      requireTogether(ParameterName.DOOR_UP_TO, ParameterName.DOOR_AFTER);
    }
    requireTogether(ParameterName.NIGHT_HITS, ParameterName.NIGHTS, ParameterName.OF_NIGHTS);
    requireOrder(ParameterName.REVIEW_AT, ParameterName.ALERT_AT);
    requireOrder(ParameterName.WORK_FROM, ParameterName.WORK_TO);
    requireOrder(ParameterName.NIGHTS, ParameterName.OF_NIGHTS);
    requireOrder(ParameterName.VARIANCE, ParameterName.RAISE_VARIANCE);
    requireOrder(ParameterName.RAISE_LEAST, ParameterName.LEAST);
    requireOrder(ParameterName.OVER, ParameterName.RAISE_OVER);
    requireOrder(ParameterName.RAISE_BEFORE, ParameterName.BEFORE);
    if (kind == RuleKind.POST) {
      requireTogether(ParameterName.DINERS, ParameterName.TIMES);
    }
    Rule.require(
        !parameters.containsKey(ParameterName.NIGHTS)
            || parameters.containsKey(ParameterName.WORK_TO),
        "parameters",
        ParameterName.NIGHTS.key(),
        "needs workFrom and workTo: a night is what lies outside");
  }

  private void requireWhatTheKindCompares() {
    Rule.require(
        kind.isAboutValues() == (quantity != null),
        "quantity",
        quantity,
        kind.isAboutValues() ? "is needed by kind " + kind : "has no place in kind " + kind);
    Rule.require(
        quantity != Quantity.UNKNOWN_QUANTITY, "quantity", quantity, "has no unit to write in");
    Rule.require(
        kind.hasLimit() == (comparator != null),
        "comparator",
        comparator,
        kind.hasLimit() ? "is needed by kind " + kind : "has no place in kind " + kind);
    if (kind.isAboutDishes() && kind != RuleKind.SHELF) { // which may be hot or cold
      LimitComparator needed =
          kind == RuleKind.COOLING ? LimitComparator.ABOVE : LimitComparator.BELOW;
      Rule.require(
          comparator == needed, "comparator", comparator, "must be " + needed + " in kind " + kind);
    }
    Rule.require(
        label == LabelUse.IGNORED
            || (comparator == LimitComparator.ABOVE && quantity == Quantity.TEMPERATURE),
        "label",
        label,
        "needs a limit ABOVE a temperature: a label names the warmest that is allowed");
    Rule.require(
        kind.isAboutSights() == (sight != null),
        "sight",
        sight,
        kind.isAboutSights() ? "is needed by kind " + kind : "has no place in kind " + kind);
    Rule.require(
        sight == null || kind.asksModels() == (sight.review() != null),
        "sight.review",
        sight == null ? null : sight.review(),
        kind.asksModels() ? "is needed by kind " + kind : "has no place in kind " + kind);
  }

  private void requireFitting(Parameter parameter) {
    String field = "parameters." + parameter.name().key();
    Rule.require(
        kind.knows(parameter.name()), field, parameter.text(), "has no place in kind " + kind);
    if (parameter.name().type().hasUnit() && quantity != null) {
      String unit = parameter.name().type().unit(quantity);
      Rule.require(
          unit.isEmpty() ? parameter.unit() == null : unit.equals(parameter.unit()),
          field + ".unit",
          parameter.unit(),
          unit.isEmpty()
              ? "has no place beside a " + quantity
              : "must be " + unit + " for " + quantity);
    }
  }

  private void requireStricterDirectionOfTheComparator() {
    Parameter limit = parameters.get(ParameterName.LIMIT);
    if (limit != null && comparator != null) {
      Rule.require(
          limit.stricter() == comparator.stricterLimit(),
          "parameters.limit.stricter",
          limit.stricter(),
          "contradicts comparator " + comparator);
    }
  }

  private void requireOrder(ParameterName low, ParameterName high) {
    Parameter lower = parameters.get(low);
    Parameter upper = parameters.get(high);
    if (lower != null && upper != null) {
      Rule.require(
          lower.amount() <= upper.amount(),
          "parameters." + low.key(),
          lower.text(),
          "is above " + high.key() + " " + upper.text());
    }
  }

  private void requireTogether(ParameterName... names) {
    for (ParameterName name : names) {
      Rule.require(
          parameters.containsKey(name) == parameters.containsKey(names[0]),
          "parameters",
          name.key(),
          "and " + names[0].key() + " belong together");
    }
  }
}
