package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.rule.Notice;

/**
 * Events are taken again, after a while in which nobody could deliver any.
 *
 * @param gatewayTime since when, UTC milliseconds by the gateway's clock
 */
public record Comeback(long gatewayTime) implements Notice {}
