package cn.mingchu.portal.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;

/**
 * Of records that replace one another, the one of each key that counts: the highest revision, and
 * of the same revision the one that came first.
 *
 * @param key what the revisions of one thing have in common; equal where they do
 * @param revision the higher replaces the lower
 */
record NewestRevisions<T extends SpecificRecord>(
    Function<T, Object> key, ToIntFunction<T> revision) {

  /** One of each key, in the order in which the keys came; removals are left out. */
  Collection<T> in(List<Arrived<T>> records) {
    Map<Object, T> newest = new LinkedHashMap<>();
    for (Arrived<T> record : records) {
      T value = record.value();
      if (value != null) {
        newest.merge(key.apply(value), value, this::newer);
      }
    }
    return newest.values();
  }

  private T newer(T one, T other) {
    return revision.applyAsInt(other) > revision.applyAsInt(one) ? other : one;
  }
}
