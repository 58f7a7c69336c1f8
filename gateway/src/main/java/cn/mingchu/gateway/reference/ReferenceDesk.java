package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.broker.Publisher;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.event.StrictJson;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.gateway.register.RegisterTail;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Where reference data is changed.
 *
 * <p>A change is answered when the broker has it and this gateway goes by it, so that an event
 * about a device can follow at once.
 */
public final class ReferenceDesk {

  private final Publisher publisher;
  private final RegisterTail tail;
  private final List<ReferenceKind<?>> kinds;

  /** A desk that writes through {@code publisher} and checks against {@code register}. */
  public ReferenceDesk(
      Publisher publisher,
      Register register,
      RegisterTail tail,
      RegionTree regions,
      RuleCatalogue rules) {
    this.publisher = publisher;
    this.tail = tail;
    this.kinds =
        List.of(
            new ReferenceKind<>(Topics.SCHOOLS, new SchoolRules(register, regions)),
            new ReferenceKind<>(Topics.SUPPLIERS, new SupplierRules(register, regions)),
            new ReferenceKind<>(Topics.DEVICES, new DeviceRules(register)),
            new ReferenceKind<>(Topics.REGISTERS, new RegisterEntryRules(register)),
            new ReferenceKind<>(Topics.RULE_SETTINGS, new SettingRules(register, regions, rules)),
            new ReferenceKind<>(Topics.CALENDAR, new CalendarRules(register, regions)));
  }

  /** The kinds of reference data, as topics of the catalogue. */
  public List<Topic<?>> kinds() {
    return kinds.stream().<Topic<?>>map(ReferenceKind::topic).toList();
  }

  /** Whether there is a kind of this name. */
  public boolean hasKind(String name) {
    return find(name).isPresent();
  }

  /**
   * Writes what {@code body} says under {@code id}.
   *
   * @param kind a name for which {@link #hasKind} holds
   * @return where it is kept; fails if the broker does not take it
   * @throws RefusedException if it is not sound, or not for one with this binding to write
   */
  public CompletableFuture<RecordMetadata> put(
      String kind, String id, byte[] body, Arrival arrival, Binding binding)
      throws RefusedException {
    return put(find(kind).orElseThrow(), id, body, arrival, binding);
  }

  private <T extends SpecificRecord> CompletableFuture<RecordMetadata> put(
      ReferenceKind<T> kind, String id, byte[] body, Arrival arrival, Binding binding)
      throws RefusedException {
    T value = kind.read(id, StrictJson.read(body), arrival, binding);
    return publisher.publish(kind.topic(), value).thenCompose(tail::shows);
  }

  /**
   * Erases what is under {@code id}.
   *
   * @param kind a name for which {@link #hasKind} holds
   * @throws RefusedException if there is nothing, or it is needed, or not for this one to erase
   */
  public CompletableFuture<RecordMetadata> erase(
      String kind, String id, Arrival arrival, Binding binding) throws RefusedException {
    ReferenceKind<?> known = find(kind).orElseThrow();
    if (!known.isKnown(id)) {
      throw new RefusedException(
          Refusal.of(RejectReason.UNKNOWN_SUBJECT, "there is no " + kind + " " + id));
    }
    known.requireMayWrite(binding, id, arrival);
    Optional<String> hindrance = known.hindranceToErase(id);
    if (hindrance.isPresent()) {
      throw new RefusedException(Refusal.of(RejectReason.OTHER_REASON, hindrance.get()));
    }
    return publisher.erase(known.topic(), id).thenCompose(tail::shows);
  }

  private Optional<ReferenceKind<?>> find(String name) {
    return kinds.stream().filter(kind -> kind.topic().shortName().equals(name)).findFirst();
  }
}
