package cn.mingchu.portal.access;

import java.util.Set;

/** Says whose rights are still what they were when they signed in. */
public interface ValidVisitors {

  /**
   * Those of {@code visitors} whose account is open and unchanged, and who need not sign in anew.
   */
  Set<Visitor> stillValid(Set<Visitor> visitors);
}
