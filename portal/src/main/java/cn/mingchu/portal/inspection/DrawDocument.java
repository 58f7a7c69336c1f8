package cn.mingchu.portal.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw, with all that somebody needs to draw again.
 *
 * @param list the frozen list, whose SHA-256 is {@code listHash}
 * @param commitment SHA-256 of {@code salt}, which is null until it was drawn
 * @param numberSource where the number comes from, in words
 * @param seed SHA-256 of the hash, the salt and the number, each on a line
 * @param result in the order in which it was drawn; empty until then
 */
public record DrawDocument(
    String drawId,
    String announced,
    String list,
    String listHash,
    String commitment,
    String numberSource,
    @Nullable String salt,
    @Nullable String number,
    @Nullable String seed,
    List<Draw.Task> result) {

  public DrawDocument {
    result = List.copyOf(result);
  }

  static DrawDocument of(DrawEntry draw) {
    String seed = draw.seed();
    return new DrawDocument(
        draw.drawId(),
        draw.announcedTime().toString(),
        draw.list(),
        draw.listHash(),
        draw.commitment(),
        draw.numberSource(),
        draw.salt(),
        draw.number(),
        seed,
        seed == null ? List.of() : Draw.of(draw.frozen(), seed));
  }
}
