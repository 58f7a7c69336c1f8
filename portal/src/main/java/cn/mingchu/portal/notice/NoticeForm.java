package cn.mingchu.portal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a kind of receiver wants to be told, and how it says that it was. */
interface NoticeForm {

  /**
   * What is sent.
   *
   * @param now by the clock on the wall; receivers refuse what is signed for another time
   */
  Post post(Dispatch dispatch, Instant now);

  /** Why a notice has not arrived; empty where it has. */
  Optional<Objection> objection(Answer answer);

  /** How long to wait between two of them. */
  Duration pace();
}
