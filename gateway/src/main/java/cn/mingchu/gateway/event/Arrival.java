package cn.mingchu.gateway.event;

import java.time.Instant;

/**
 * What the gateway itself knows of a delivery.
 *
 * @param ingestTime by the gateway's clock, the only one that is trusted
 * @param source who delivered, by id
 */
public record Arrival(Instant ingestTime, String source) {}
