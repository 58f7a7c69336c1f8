package cn.mingchu.gateway.once;

import java.time.Instant;

/** An event that is on a topic, and when it was taken in. */
record TakenEvent(EventKey key, Instant ingestTime) {}
