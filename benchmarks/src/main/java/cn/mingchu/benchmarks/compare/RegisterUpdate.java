package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.Device;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the newest word on each device, and lets the tasks know that there is one. */
final class RegisterUpdate implements Processor<Bytes, Device, Void, Void> {

  private final AtomicLong edition;
  private @Nullable KeyValueStore<Bytes, Device> devices;

  RegisterUpdate(AtomicLong edition) {
    this.edition = edition;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    devices = context.getStateStore(StreamsTopology.DEVICES);
  }

  @Override
  public void process(Record<Bytes, Device> change) {
    Objects.requireNonNull(devices).put(change.key(), change.value());
    edition.incrementAndGet();
  }
}
