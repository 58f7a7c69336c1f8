package cn.mingchu.jobs.publication.word;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a delivery note.
 *
 * @param deliveryId one of a kind in the school
 * @param day on which it came, in Shanghai, counted from 1970-01-01
 * @param lines what was taken of it
 */
public record DeliveryWord(
    String schoolId,
    @Nullable String regionCode,
    String deliveryId,
    int revision,
    long day,
    String supplierId,
    List<Line> lines,
    long ingestTime)
    implements PublicationWord {

  public DeliveryWord {
    lines = List.copyOf(lines);
  }

  /**
   * A lot of it.
   *
   * @param ingredient as it is called in the kitchen
   * @param producedOn counted from 1970-01-01; null where no paper says
   * @param hasPapers whether all papers that it needs were shown, and were valid on the day
   * @param origins the supplier's own lots that it was taken out of
   */
  public record Line(
      String lotId,
      String ingredient,
      @Nullable Long producedOn,
      boolean hasPapers,
      List<String> origins) {

    public Line {
      origins = List.copyOf(origins);
    }
  }
}
