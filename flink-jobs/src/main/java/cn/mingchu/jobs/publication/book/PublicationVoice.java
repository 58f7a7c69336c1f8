package cn.mingchu.jobs.publication.book;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.PublicMenu;

/** Who is told what is published, and what must not be. */
public interface PublicationVoice {

  /** What anybody may know of a meal, newly or otherwise than before. */
  void publish(PublicMenu menu);

  /** What was held back, or is missing, newly or otherwise than before. */
  void tell(BookFinding finding);
}
