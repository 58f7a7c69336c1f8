package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.School;

/** Schools of the register, and what it means that one was taken out. */
final class FromSchool implements FromRecord<School, RegisteredSchool> {

  private static final long serialVersionUID = 1L;

  @Override
  public RegisteredSchool read(School record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new RegisteredSchool(
        record.getSchoolId(),
        record.getRegionCode(),
        record.getNutritionProgramme(),
        record.getCanteens() > 0,
        offset,
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  @Override
  public RegisteredSchool readTombstone(String key, long offset) {
    return new RegisteredSchool(key, null, false, false, offset, 0, 0, 0);
  }
}
