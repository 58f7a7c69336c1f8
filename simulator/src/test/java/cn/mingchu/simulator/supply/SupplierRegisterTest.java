package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.schemas.code.ProductionLicence;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.privacy.PersonalTraces;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SupplierRegisterTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final World world = World.drawn(3, 25);
  private final Map<String, String> entries = new SupplierRegister(world, MONDAY).entries();

  @Test
  void hasWhoeverDelivers() {
    Set<String> sellers = new TreeSet<>();
    new SupplyChain(world, MONDAY, MONDAY.plus(Duration.ofDays(2)), List.of())
        .run()
        .forEachRemaining(
            paper -> {
              if (paper.record() instanceof Delivery delivery) {
                sellers.add(delivery.getSupplierId());
              }
            });

    assertThat(sellers).isNotEmpty();
    assertThat(entries.keySet()).containsAll(sellers);
  }

  @Test
  void hasCodesThatCanBeTrueAndNamesThatMayBePublic() {
    for (String entry : entries.values()) {
      JsonNode node = JSON.readTree(entry);
      assertThat(CreditCode.problem(node.get("creditCode").stringValue())).isEmpty();
      assertThat(PersonalTraces.in(node.get("name").stringValue())).isEmpty();
      if (node.has("licence")) {
        String licence = node.get("licence").stringValue();
        assertThat(FoodLicence.isValid(licence) || ProductionLicence.isValid(licence)).isTrue();
      }
    }
    assertThat(entries.values()).anyMatch(entry -> entry.contains("\"licence\":\"JY"));
  }
}
