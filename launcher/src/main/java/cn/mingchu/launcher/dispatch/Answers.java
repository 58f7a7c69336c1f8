package cn.mingchu.launcher.dispatch;

import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.launcher.client.RefusedLine;
import cn.mingchu.launcher.recording.RecordedEvent;

/** Hears what the gateway says of what was sent; from one thread at a time. */
public interface Answers {

  /** Some events were answered. */
  void answered(Receipt receipt);

  /** An event was refused; the receipt that comes after this counts it. */
  void refused(RecordedEvent event, RefusedLine why);
}
