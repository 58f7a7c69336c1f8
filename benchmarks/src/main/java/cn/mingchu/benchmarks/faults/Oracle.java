package cn.mingchu.benchmarks.faults;

import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The plain judge, without Flink, over the same events: what the job must have said in the end. */
final class Oracle {

  private final DeviceJudge judge =
      new DeviceJudge(new RuleDesk(new RuleBook(RuleCatalogue.load(), List.of()), Set.of()));
  private final Map<String, DeviceMemory> memories = new HashMap<>();
  private final Map<String, Dossier> dossiers = new HashMap<>();
  private final Map<String, Finding> newest = new TreeMap<>();

  void observe(Device device) {
    DeviceMemory memory = new DeviceMemory();
    Dossier dossier = new PlainDossier();
    judge.register(
        memory, dossier, KitchenRecords.profile(device), this::say, (reading, verdict) -> {});
    memories.put(device.getDeviceId(), memory);
    dossiers.put(device.getDeviceId(), dossier);
  }

  void observe(KitchenReading record) {
    Reading reading = (Reading) KitchenRecords.reading(record, 0, 0);
    judge.observe(
        Objects.requireNonNull(memories.get(reading.deviceId())),
        Objects.requireNonNull(dossiers.get(reading.deviceId())),
        reading,
        this::say);
  }

  /** The last word on each episode, in the order of their ids. */
  List<Finding> newest() {
    memories.forEach(
        (device, memory) ->
            judge.settle(memory, Objects.requireNonNull(dossiers.get(device)), this::say));
    return List.copyOf(newest.values());
  }

  /** The last word on each episode among findings that may repeat themselves. */
  static List<Finding> newestOf(Collection<Finding> findings) {
    Map<String, Finding> newest = new TreeMap<>();
    for (Finding finding : findings) {
      keepNewest(newest, finding);
    }
    return List.copyOf(newest.values());
  }

  private void say(KitchenFinding finding) {
    keepNewest(newest, KitchenRecords.finding(finding));
  }

  private static void keepNewest(Map<String, Finding> newest, Finding finding) {
    newest.merge(
        finding.getFindingId(),
        finding,
        (before, after) -> after.getRevision() >= before.getRevision() ? after : before);
  }
}
