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
    requireStartBelowHold();
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
    Rule.require(
        label == LabelUse.IGNORED
            || (comparator == LimitComparator.ABOVE && quantity == Quantity.TEMPERATURE),
        "label",
        label,
        "needs a limit ABOVE a temperature: a label names the warmest that is allowed");
  }

  private void requireFitting(Parameter parameter) {
    String field = "parameters." + parameter.name().key();
    Rule.require(
        kind.knows(parameter.name()), field, parameter.text(), "has no place in kind " + kind);
    if (parameter.name().type().hasUnit() && quantity != null) {
      String unit = parameter.name().type().unit(quantity);
      Rule.require(
          unit.equals(parameter.unit()),
          field + ".unit",
          parameter.unit(),
          "must be " + unit + " for " + quantity);
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

  private void requireStartBelowHold() {
    Parameter start = parameters.get(ParameterName.START);
    Parameter hold = parameters.get(ParameterName.HOLD);
    if (start != null && hold != null) {
      Rule.require(
          start.amount() <= hold.amount(),
          "parameters.start",
          start.text(),
          "is above hold " + hold.text());
    }
  }
}
