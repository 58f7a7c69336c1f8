package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Alert;
import java.util.Collection;

/**
 * Is told of alerts inside the transaction that stores them: what it writes to the same database is
 * there if and only if they are.
 *
 * <p>May hear a revision again, and may miss one that a later one replaced at once.
 */
@FunctionalInterface
public interface AlertFollower {

  /**
   * Takes in what was stored.
   *
   * @param alerts one of each alert, in the newest revision of those that came together
   */
  void stored(Collection<Alert> alerts);
}
