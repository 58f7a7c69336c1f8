package cn.mingchu.portal.thread;

/** Something that goes on until it is closed. */
public interface Loop extends Runnable {

  /** What its thread is called. */
  String threadName();

  /** Makes {@link #run} return soon; from another thread. */
  void close();
}
