package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Loss;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That schools of a county fell silent together, or that it never was so.
 *
 * @param findingId the same for every revision of one episode
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param start when so many were silent that it is no chance, UTC milliseconds
 * @param end first moment at which fewer were, UTC milliseconds; null while it lasts
 * @param decidedTime when this became true, UTC milliseconds
 * @param decidedIngestTime when all that settled it had come in, or the gateway's clock settled it,
 *     UTC milliseconds
 * @param schools which, by their ids, in order
 * @param parameters the numbers of the rule as they were in force
 */
public record AreaSilence(
    String findingId,
    int revision,
    String ruleId,
    int ruleVersion,
    String regionCode,
    Severity severity,
    FindingStatus status,
    long start,
    @Nullable Long end,
    long decidedTime,
    long decidedIngestTime,
    List<String> schools,
    Map<String, String> parameters) {

  public AreaSilence {
    schools = List.copyOf(schools);
    parameters = Map.copyOf(parameters);
  }

  /** The same, told for the {@code other}th time. */
  AreaSilence asRevision(int other) {
    return new AreaSilence(
        findingId,
        other,
        ruleId,
        ruleVersion,
        regionCode,
        severity,
        status,
        start,
        end,
        decidedTime,
        decidedIngestTime,
        schools,
        parameters);
  }

  /** That it never was so, as is known by a moment of the gateway's clock. */
  AreaSilence withdrawn(long ingestTime) {
    return new AreaSilence(
        findingId,
        revision,
        ruleId,
        ruleVersion,
        regionCode,
        severity,
        FindingStatus.WITHDRAWN,
        start,
        end,
        decidedTime,
        Math.max(decidedIngestTime, ingestTime),
        schools,
        parameters);
  }

  boolean saysTheSameAs(AreaSilence other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  /**
   * Whether it stands, begins and ends as another revision of it does, whichever schools it names.
   */
  boolean lastsAs(AreaSilence other) {
    return status == other.status && severity == other.severity && Objects.equals(end, other.end);
  }

  /** The same as the desk of a school hears it: what of it concerns that school. */
  FarCause toldTo(String schoolId) {
    return new FarCause(schoolId, news(schools.contains(schoolId) ? List.of(schoolId) : List.of()));
  }

  /** The same as a desk hears it that is told of so many of its schools. */
  FindingNews news(List<String> explains) {
    return new FindingNews(
        findingId,
        revision,
        ruleId,
        SubjectKind.OFFICE,
        regionCode,
        null,
        regionCode,
        severity,
        status,
        start,
        end,
        null,
        explains,
        false,
        Loss.NONE,
        decidedIngestTime);
  }
}
