package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The topics that are open to senders; all others are written by the system itself. */
public final class InputTopics {

  private final List<InputTopic<?>> open;

  /** The open topics, whose events are about what is in {@code register}. */
  public InputTopics(Register register) {
    this.open =
        List.of(
            new InputTopic<>(Topics.KITCHEN_READINGS, new KitchenReadingRules(register)),
            new InputTopic<>(Topics.KITCHEN_OBSERVATIONS, new KitchenObservationRules(register)),
            new InputTopic<>(Topics.DELIVERIES, new DeliveryRules(register)),
            new InputTopic<>(Topics.STOCK_MOVEMENTS, new StockMovementRules(register)),
            new InputTopic<>(Topics.MEALS, new MealRules(register)),
            new InputTopic<>(Topics.MENUS, new MenuRules(register)),
            new InputTopic<>(Topics.DUTY_RECORDS, new DutyRecordRules(register)),
            new InputTopic<>(Topics.REFERENCE_PRICES, new ReferencePriceRules()),
            new InputTopic<>(Topics.SUPPLY_STEPS, new SupplyStepRules()),
            new InputTopic<>(Topics.LOT_TESTS, new LotTestRules(register)),
            new InputTopic<>(Topics.RECALLS, new RecallRules()),
            new InputTopic<>(Topics.LOT_HOLDS, new LotHoldRules(register)));
  }

  /** The open topic of this short name. */
  public Optional<InputTopic<?>> find(String shortName) {
    return open.stream().filter(input -> input.topic().shortName().equals(shortName)).findFirst();
  }

  /** The topics whose events are taken once: those that are open, and the parts of documents. */
  public List<Topic<?>> written() {
    List<Topic<?>> written = new ArrayList<>(topics());
    written.add(Topics.EPCIS_EVENTS);
    return written;
  }

  /** All that are open, as topics of the catalogue. */
  public List<Topic<?>> topics() {
    return open.stream().<Topic<?>>map(InputTopic::topic).toList();
  }
}
