package cn.mingchu.portal.live;

/** How far the feed of changes has come. */
public interface LivePosition {

  /**
   * Where the feed stands, to be noted before a page is made: whoever listens from there is told
   * all that changed since, also while the page was on its way.
   */
  String position();
}
