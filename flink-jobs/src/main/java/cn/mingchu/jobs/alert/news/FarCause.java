package cn.mingchu.jobs.alert.news;

/**
 * What was found of an area, as the desk of one of its schools hears it: it is alerted of
 * elsewhere, and explains what is lost here.
 *
 * @param schoolId whose desk it is
 * @param cause the schools that it explains are what it {@linkplain FindingNews#explains explains}
 */
public record FarCause(String schoolId, FindingNews cause) implements DeskInput {

  @Override
  public String deskId() {
    return schoolId;
  }

  @Override
  public long ingestTime() {
    return cause.ingestTime();
  }
}
