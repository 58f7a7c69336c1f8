package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.camera.CameraJudge;
import cn.mingchu.jobs.kitchen.camera.CameraMemory;
import cn.mingchu.jobs.kitchen.camera.CameraProfile;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.List;

/**
 * One camera before the job's own judge, without Flink around it: observations in order of arrival,
 * and between them the alarm clock that its operator would set.
 */
final class JudgedCamera {

  private static final int NO_PARTITION = 0;

  private final CameraJudge judge;
  private final CameraMemory memory = new CameraMemory();
  private final ToldFindings kept = new PlainDossier();
  private final Hearing hearing = new Hearing();

  private JudgedCamera(CameraJudge judge) {
    this.judge = judge;
  }

  /**
   * Judges all that arrived from a camera.
   *
   * @param registered when the register got to know it
   * @param until when to stop looking at the clock
   */
  static Told judge(
      CameraJudge judge,
      SimulatedDevice camera,
      List<SimulatedObservation> arrived,
      Instant registered,
      Instant until) {
    JudgedCamera judged = new JudgedCamera(judge);
    judged.hearing.at(registered.toEpochMilli());
    judge.register(
        judged.memory,
        judged.kept,
        new CameraProfile(Profiles.of(camera), camera.zone()),
        judged.hearing::hear);
    for (SimulatedObservation seen : arrived) {
      judged.passTo(seen.arrivalTime().toEpochMilli());
      judged.observe(seen);
    }
    judged.passTo(until.toEpochMilli());
    return judged.hearing.told();
  }

  private void observe(SimulatedObservation seen) {
    long now = seen.arrivalTime().toEpochMilli();
    hearing.at(now);
    judge.observe(
        memory,
        kept,
        new Observation(
            seen.deviceId(),
            seen.eventId().getMostSignificantBits(),
            seen.eventId().getLeastSignificantBits(),
            seen.eventTime().toEpochMilli(),
            now,
            seen.kind(),
            seen.zone(),
            seen.confidenceHundredths(),
            NO_PARTITION,
            seen.sequence()),
        hearing::hear);
    setAlarm();
  }

  /** The gateway's clock runs on, and rings where the judge asked for it. */
  private void passTo(long moment) {
    while (memory.alarmAt() <= moment) {
      long now = memory.alarmAt();
      hearing.at(now);
      memory.clearAlarm();
      judge.timePasses(memory, kept, now, hearing::hear);
      setAlarm();
    }
  }

  private void setAlarm() {
    Long next = judge.nextAlarm(memory);
    if (next != null && memory.alarmAt() > next) {
      memory.setAlarmAt(next);
    }
  }
}
