package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.Dossier;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.List;

/**
 * One device before the job's own judge, without Flink around it: readings in order of arrival, and
 * between them the alarm clock that its operator would set.
 */
final class JudgedDevice {

  private static final int NO_PARTITION = 0;

  private final DeviceJudge judge;
  private final DeviceMemory memory = new DeviceMemory();
  private final Dossier dossier = new PlainDossier();
  private final Hearing hearing = new Hearing();

  private JudgedDevice(DeviceJudge judge) {
    this.judge = judge;
  }

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
    judge.settle(judged.memory, judged.dossier, judged.hearing::hear);
    return judged.hearing.told();
  }

  private void register(SimulatedDevice device, long registered) {
    hearing.at(registered);
    judge.register(memory, dossier, Profiles.of(device), hearing::hear, (reading, verdict) -> {});
  }

  private void observe(SimulatedReading reading) {
    long now = reading.arrivalTime().toEpochMilli();
    hearing.at(now);
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
        hearing::hear);
    setAlarm();
  }

  /** The gateway's clock runs on, and rings where the judge asked for it. */
  private void passTo(long moment) {
    while (memory.hasAlarm() && memory.alarmAt() <= moment) {
      long now = memory.alarmAt();
      hearing.at(now);
      memory.clearAlarm();
      judge.timePasses(memory, dossier, now, hearing::hear);
      setAlarm();
    }
  }

  private void setAlarm() {
    Long next = judge.nextAlarm(memory);
    if (next != null && (!memory.hasAlarm() || memory.alarmAt() > next)) {
      memory.setAlarmAt(next);
    }
  }
}
