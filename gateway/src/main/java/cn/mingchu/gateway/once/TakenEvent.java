package cn.mingchu.gateway.once;

import java.time.Instant;
import java.util.UUID;

/** An event that is on a topic, and when it was taken in. */
record TakenEvent(UUID id, Instant ingestTime) {}
