package cn.mingchu.portal.projection;

import cn.mingchu.schemas.topic.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The records of one topic, kept in two forms. */
record BothRows<T extends SpecificRecord>(TopicRows<T> one, TopicRows<T> other)
    implements TopicRows<T> {

  @Override
  public Topic<T> topic() {
    return one.topic();
  }

  @Override
  public List<String> tables() {
    return Stream.concat(one.tables().stream(), other.tables().stream()).toList();
  }

  @Override
  public void write(List<Arrived<T>> records, Changes changes) {
    one.write(records, changes);
    other.write(records, changes);
  }

  @Override
  public void noteUnseen(Changes changes) {
    one.noteUnseen(changes);
    other.noteUnseen(changes);
  }

  @Override
  public void tidy() {
    one.tidy();
    other.tidy();
  }
}
