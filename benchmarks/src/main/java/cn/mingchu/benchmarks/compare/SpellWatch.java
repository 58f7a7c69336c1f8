package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.RuleSetting;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Watches each reading for the thresholds of its device, and tells when a spell is news. */
final class SpellWatch implements Processor<Bytes, KitchenReading, Bytes, Finding> {

  private final List<RuleSetting> settings;
  private final AtomicLong edition;
  private final LongAdder seen;

  private @Nullable ProcessorContext<Bytes, Finding> context;
  private @Nullable KeyValueStore<Bytes, DeviceSpells> states;
  private @Nullable Register register;

  /**
   * A watch for one task.
   *
   * @param edition of the register
   * @param seen counts the readings of all tasks
   */
  SpellWatch(List<RuleSetting> settings, AtomicLong edition, LongAdder seen) {
    this.settings = settings;
    this.edition = edition;
    this.seen = seen;
  }

  @Override
  public void init(ProcessorContext<Bytes, Finding> newContext) {
    ReadOnlyKeyValueStore<Bytes, Device> devices =
        newContext.getStateStore(StreamsTopology.DEVICES);
    context = newContext;
    states = newContext.getStateStore(StreamsTopology.SPELLS);
    register = new Register(devices, edition, settings);
  }

  @Override
  public void process(Record<Bytes, KitchenReading> arrived) {
    KeyValueStore<Bytes, DeviceSpells> store = Objects.requireNonNull(states);
    KitchenReading reading = arrived.value();
    Register.Entry device = Objects.requireNonNull(register).entry(arrived.key(), reading);
    if (device != null) {
      DeviceSpells known = store.get(arrived.key());
      DeviceSpells state = known == null ? new DeviceSpells() : known;
      if (state.comesInOrder(reading)) {
        for (Threshold threshold : device.thresholds()) {
          if (threshold.quantity() == reading.getQuantity()) {
            Finding news = state.judge(reading, threshold, device.longestGapMillis());
            if (news != null) {
              Objects.requireNonNull(context).forward(arrived.withValue(news));
            }
          }
        }
        store.put(arrived.key(), state);
      }
    }
    seen.increment();
  }
}
