package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Trade;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who sells to the canteens of a world, as an office would register them. Invented. */
public final class SupplierRegister {

  private static final long SUPPLIER_ID = 93;
  private static final String COUNTY = "511702";

  /** A licence is valid for five years; these were given out a year before. */
  private static final int YEARS_LEFT = 4;

  private final JsonMapper json = JsonMapper.shared();
  private final Parties parties;
  private final Instant registered;

  /**
   * The register of a world.
   *
   * @param registered when all of them were registered; their event time
   */
  public SupplierRegister(World world, Instant registered) {
    this.parties = new Parties(0, world.schools().size(), 0);
    this.registered = registered;
  }

  /** By id, each as the gateway's {@code PUT /v1/reference/suppliers/…} takes it. */
  public SortedMap<String, String> entries() {
    SortedMap<String, String> entries = new TreeMap<>();
    parties.all().forEach(party -> entries.put(party.partyId(), entry(party)));
    return entries;
  }

  private String entry(Party party) {
    ObjectNode node = json.createObjectNode();
    node.put("eventId", Dice.of(SUPPLIER_ID, party.number()).uuid().toString());
    node.put("eventTime", registered.toString());
    node.put("supplierId", party.partyId());
    node.put("name", name(party));
    node.put("regionCode", COUNTY);
    node.put("creditCode", party.creditCode());
    String licence = licence(party);
    if (licence != null) {
      LocalDate day = LocalDate.ofInstant(registered, ZoneOffset.UTC);
      node.put("licence", licence);
      node.put("licenceValidUntil", day.plusYears(YEARS_LEFT).toString());
    }
    return json.writeValueAsString(node);
  }

  private static String name(Party party) {
    String trade =
        switch (party.trade()) {
          case VEGETABLE_FARM -> "蔬菜专业合作社";
          case ANIMAL_FARM -> "养殖专业合作社";
          case GRAIN_FARM -> "粮油专业合作社";
          case MILL -> "粮油加工有限公司";
          case SLAUGHTERHOUSE -> "肉类食品有限公司";
          case FACTORY -> "食品有限公司";
          case DISTRIBUTOR -> "配送有限公司";
        };
    return "达州市通川区模拟%d号%s".formatted(party.number(), trade);
  }

  /** Who sells what grew on their own land needs none. */
  private static @Nullable String licence(Party party) {
    if (party.isFarm()) {
      return null;
    }
    return party.trade() == Trade.DISTRIBUTOR
        ? FoodLicence.of(FoodLicence.Business.SALES, COUNTY, party.number())
        : party.productionLicence();
  }
}
