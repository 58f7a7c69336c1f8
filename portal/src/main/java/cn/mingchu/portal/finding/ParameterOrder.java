package cn.mingchu.portal.finding;

import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which the rule catalogue names parameters; a name it does not know comes last. */
final class ParameterOrder {

  static final Comparator<String> AS_IN_CATALOGUE =
      Comparator.comparingInt(ParameterOrder::place).thenComparing(Comparator.naturalOrder());

  private ParameterOrder() {}

  private static int place(String key) {
    List<String> known = new ArrayList<>();
    for (ParameterName name : ParameterName.values()) {
      known.add(name.key());
    }
    int place = known.indexOf(key);
    return place < 0 ? known.size() : place;
  }
}
