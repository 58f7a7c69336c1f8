package cn.mingchu.jobs.publication.word;

import cn.mingchu.schemas.event.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a test, as a school hears of it that was delivered the lot, or something that was
 * taken out of it.
 *
 * @param lotId as whoever tested it names it
 * @param partyId who had the lot
 * @param testId one of a kind of the party
 * @param isLaboratory whether it was made in a laboratory: a quick test never has the last word on
 *     another
 * @param item what was looked for
 * @param retestOf the test that it has the last word on; null where it is the first
 * @param deliveredDay the last day on which the school was delivered what it is about, from
 *     1970-01-01
 */
public record TestWord(
    String schoolId,
    String lotId,
    String partyId,
    String testId,
    int revision,
    boolean isLaboratory,
    String item,
    TestResult outcome,
    @Nullable String retestOf,
    long deliveredDay,
    long ingestTime)
    implements PublicationWord {

  @Override
  public @Nullable String regionCode() {
    return null;
  }

  /** One of a kind. */
  public String key() {
    return lotId + ' ' + partyId + ' ' + testId;
  }

  /** The same, told to a school that was delivered something of it on a day. */
  public TestWord to(String school, long day) {
    return new TestWord(
        school,
        lotId,
        partyId,
        testId,
        revision,
        isLaboratory,
        item,
        outcome,
        retestOf,
        day,
        ingestTime);
  }
}
