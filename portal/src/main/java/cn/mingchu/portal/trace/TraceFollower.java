package cn.mingchu.portal.trace;

import cn.mingchu.portal.projection.TopicFollower;
import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.schemas.event.TraceLink;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;

/** Tells the index of every link. */
final class TraceFollower implements TopicFollower<TraceLink> {

  static final String NAME = "trace";

  private final TraceIndex index;

  TraceFollower(TraceIndex index) {
    this.index = index;
  }

  @Override
  public Topic<TraceLink> topic() {
    return Topics.TRACE_LINKS;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void hear(TraceLink link) {
    index.put(link);
  }

  @Override
  public void forget() {
    index.clear();
  }
}
