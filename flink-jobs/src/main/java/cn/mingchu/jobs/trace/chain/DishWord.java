package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.Node;

/** What a dish hears. */
public sealed interface DishWord permits Backing, Serving {

  /** Which dish. */
  Node dish();
}
