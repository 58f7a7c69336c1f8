package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificDatumReader;

/** The header of a record: always its first field, so that it can be read without the rest. */
final class HeaderField {

  private HeaderField() {}

  /** A reader that starts at a record written with {@code written} and stops after its header. */
  static SpecificDatumReader<EventHeader> reader(Topic<?> topic, Schema written) {
    Schema.Field first = written.getFields().get(0);
    if (!first.schema().getFullName().equals(EventHeader.getClassSchema().getFullName())) {
      throw new IllegalArgumentException(topic + " has records without a header");
    }
    return Payload.reader(first.schema(), EventHeader.class);
  }
}
