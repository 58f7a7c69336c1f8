package cn.mingchu.simulator.fraud;

import java.util.List;
import java.util.stream.Stream;

/** All that is wrong with the deliveries of a run. */
public record Misdeliveries(List<Misdelivery> all) {

  /** Nothing is. */
  public static final Misdeliveries NONE = new Misdeliveries(List.of());

  public Misdeliveries {
    all = List.copyOf(all);
  }

  /** The price that is written down. */
  public long price(String schoolId, String partyId, long day, int line, long due) {
    long price = due;
    for (Misdelivery wrong : hitting(schoolId, partyId, day, line).toList()) {
      price = wrong.price(price, day);
    }
    return price;
  }

  /** What is brought. */
  public long grams(String schoolId, String partyId, long day, int line, long due) {
    long grams = due;
    for (Misdelivery wrong : hitting(schoolId, partyId, day, line).toList()) {
      grams = wrong.grams(grams);
    }
    return grams;
  }

  private Stream<Misdelivery> hitting(String schoolId, String partyId, long day, int line) {
    return all.stream().filter(wrong -> wrong.hits(schoolId, partyId, day, line));
  }
}
