package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.SubjectKind;

/**
 * What a finding is about: a lot, batch, dish or meal where it is, or the school itself.
 *
 * @param id of the node or the school
 */
public record Subject(SubjectKind kind, String id) {

  /** A lot, batch, dish or meal. */
  public static Subject of(Node node) {
    return new Subject(SubjectKind.LOT, node.id());
  }

  /** A school. */
  public static Subject ofSchool(String schoolId) {
    return new Subject(SubjectKind.SCHOOL, schoolId);
  }
}
