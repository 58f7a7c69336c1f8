package cn.mingchu.portal.projection;

/**
 * Is told what changed, after it was committed. MUST return at once: the projection waits for it.
 */
@FunctionalInterface
public interface ProjectionListener {

  void committed(Changes changes);
}
