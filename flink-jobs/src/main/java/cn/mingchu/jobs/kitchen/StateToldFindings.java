package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.StateMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** What was told of whichever device is being judged, in keyed state. */
final class StateToldFindings implements ToldFindings {

  private final StateMap<String, Told> told;

  private StateToldFindings(StateMap<String, Told> told) {
    this.told = told;
  }

  static StateToldFindings open(RuntimeContext context) {
    return new StateToldFindings(
        StateMap.open(
            context, "told-findings", Types.STRING, BinaryFormType.of(Told.class, new ToldForm())));
  }

  @Override
  public Iterable<Told> told() {
    return told.values();
  }

  @Override
  public @Nullable Told told(String findingId) {
    return told.get(findingId);
  }

  @Override
  public void keep(Told one) {
    told.put(one.finding().findingId(), one);
  }

  @Override
  public void dropTold(String findingId) {
    told.remove(findingId);
  }

  void clear() {
    told.clear();
  }
}
