package cn.mingchu.launcher.explaining;

import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The judge of the job, once more over the readings of a case, up to when the finding was settled.
 *
 * @param finding what it says now; null where it finds nothing of the kind
 * @param readings how many it judged
 * @param differences the fields in which that differs from what was said
 */
public record Retrial(@Nullable Finding finding, int readings, List<String> differences) {

  /**
   * How often it was told depends on the order of arrival, and on nothing else; whom it explains
   * depends on other devices.
   */
  private static final Set<String> OTHERWISE = Set.of("revision", "explains");

  /** Judges the readings of a device that the register knows. */
  public static Retrial of(CaseFile caseFile, Device device) {
    RuleBook book = new RuleBook(RuleCatalogue.load(), caseFile.settings());
    DeviceJudge judge =
        new DeviceJudge(
            new RuleDesk(
                book,
                caseFile.settings().stream().map(RuleSetting::getScope).collect(Collectors.toSet()),
                new SchoolCalendar(caseFile.calendar())));
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    Map<String, KitchenFinding> newest = new HashMap<>();
    judge.register(
        memory,
        dossier,
        KitchenRecords.profile(device),
        said -> newest.put(said.findingId(), said),
        (reading, verdict) -> {});
    long settled = caseFile.finding().getDecidedIngestTime().toEpochMilli();
    int judged = 0;
    for (Reading reading : caseFile.readings()) {
      if (reading.ingestTime() <= settled) {
        judge.observe(memory, dossier, reading, said -> newest.put(said.findingId(), said));
        judged++;
      }
    }
    judge.settle(memory, dossier, said -> newest.put(said.findingId(), said));
    judge.timePasses(memory, dossier, settled, said -> newest.put(said.findingId(), said));
    KitchenFinding again = newest.get(caseFile.finding().getFindingId());
    Finding finding = again == null ? null : KitchenRecords.finding(again);
    return new Retrial(finding, judged, differences(caseFile.finding(), finding));
  }

  /** Whether the judge says what it said. */
  public boolean isTheSame() {
    return differences.isEmpty();
  }

  private static List<String> differences(Finding said, @Nullable Finding again) {
    if (again == null) {
      return said.getStatus() == FindingStatus.WITHDRAWN ? List.of() : List.of("all of it");
    }
    List<String> different = new ArrayList<>();
    for (Schema.Field field : Finding.getClassSchema().getFields()) {
      Object before = said.get(field.pos());
      Object now = again.get(field.pos());
      if (!OTHERWISE.contains(field.name()) && !Objects.equals(before, now)) {
        different.add("%s was %s and is %s".formatted(field.name(), before, now));
      }
    }
    return different;
  }
}
