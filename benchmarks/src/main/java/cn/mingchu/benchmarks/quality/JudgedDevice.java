package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.truth.JudgedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One device before the job's own judge, without Flink around it: readings in order of arrival, and
 * between them the alarm clock that its operator would set.
 */
final class JudgedDevice {

  private static final int NO_PARTITION = 0;

  private final DeviceJudge judge;
  private final DeviceMemory memory = new DeviceMemory();
  private final Dossier dossier = new PlainDossier();
  private final Map<String, ToldFinding> told = new LinkedHashMap<>();
  private final Map<String, Integer> heldBack = new TreeMap<>();
  private long now;

  private JudgedDevice(DeviceJudge judge) {
    this.judge = judge;
  }

  /**
   * What came of a device.
   *
   * @param findings what people heard of, in the order in which they did
   * @param heldBack how many findings they were spared, by rule
   */
  record Told(List<ToldFinding> findings, Map<String, Integer> heldBack) {}

  /**
   * Judges all that arrived from a device.
   *
   * @param registered when the register got to know it
   * @param until when to stop looking at the clock
   */
  static Told judge(
      DeviceJudge judge,
      SimulatedDevice device,
      List<SimulatedReading> arrived,
      Instant registered,
      Instant until) {
    JudgedDevice judged = new JudgedDevice(judge);
    judged.register(device, registered.toEpochMilli());
    for (SimulatedReading reading : arrived) {
      judged.passTo(reading.arrivalTime().toEpochMilli());
      judged.observe(reading);
    }
    judged.passTo(until.toEpochMilli());
    judge.settle(judged.memory, judged.dossier, judged::say);
    return new Told(List.copyOf(judged.told.values()), judged.heldBack);
  }

  private void register(SimulatedDevice device, long registered) {
    now = registered;
    judge.register(memory, dossier, profile(device), this::say, (reading, verdict) -> {});
  }

  private static DeviceProfile profile(SimulatedDevice device) {
    return new DeviceProfile(
        device.deviceId(),
        device.schoolId(),
        device.school().regionCode(),
        device.kind(),
        Duration.ofSeconds(device.periodSeconds()).toMillis(),
        device.labelMaxHundredths().isPresent() ? device.labelMaxHundredths().getAsInt() : null,
        null);
  }

  private void observe(SimulatedReading reading) {
    now = reading.arrivalTime().toEpochMilli();
    judge.observe(
        memory,
        dossier,
        new Reading(
            reading.deviceId(),
            reading.eventId().getMostSignificantBits(),
            reading.eventId().getLeastSignificantBits(),
            reading.eventTime().toEpochMilli(),
            now,
            reading.quantity(),
            reading.hundredths(),
            reading.sequence(),
            NO_PARTITION,
            reading.sequence()),
        this::say);
    setAlarm();
  }

  /** The gateway's clock runs on, and rings where the judge asked for it. */
  private void passTo(long moment) {
    while (memory.hasAlarm() && memory.alarmAt() <= moment) {
      now = memory.alarmAt();
      memory.clearAlarm();
      judge.timePasses(memory, dossier, now, this::say);
      setAlarm();
    }
  }

  private void setAlarm() {
    Long next = judge.nextAlarm(memory);
    if (next != null && (!memory.hasAlarm() || memory.alarmAt() > next)) {
      memory.setAlarmAt(next);
    }
  }

  private void say(KitchenFinding finding) {
    JudgedFinding newest =
        new JudgedFinding(
            finding.ruleId(),
            finding.deviceId(),
            Instant.ofEpochMilli(finding.startTime()),
            finding.endTime() == null ? null : Instant.ofEpochMilli(finding.endTime()),
            finding.status());
    if (finding.status() == FindingStatus.HELD_BACK) {
      heldBack.merge(finding.ruleId(), 1, Integer::sum); // people never hear of it
      return;
    }
    told.merge(
        finding.findingId(),
        new ToldFinding(Instant.ofEpochMilli(now), finding.severity(), newest),
        (before, again) -> before.toldAgain(finding.severity(), newest));
  }
}
