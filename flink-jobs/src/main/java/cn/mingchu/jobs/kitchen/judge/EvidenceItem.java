package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;

/** An input event that a finding rests on. */
public record EvidenceItem(
    EvidenceRole role, long eventIdHigh, long eventIdLow, long eventTime, int hundredths) {

  static EvidenceItem of(EvidenceRole role, Reading reading) {
    return new EvidenceItem(
        role,
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime(),
        reading.hundredths());
  }
}
