package cn.mingchu.jobs.publication.word;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a school.
 *
 * @param hasCanteen whether anything is cooked there; false where it was taken out of the register
 * @param offset its place on the topic of schools; the highest counts
 * @param eventIdHigh of the event that says so; 0 where it was taken out
 * @param eventIdLow likewise
 * @param ingestTime when the gateway took it in, UTC milliseconds; 0 where it was taken out
 */
public record SchoolWord(
    String schoolId,
    @Nullable String regionCode,
    boolean hasCanteen,
    long offset,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements PublicationWord {

  @Override
  public int revision() {
    return 1;
  }
}
