package cn.mingchu.gateway.once;

import java.util.UUID;

/**
 * What makes two deliveries the same event: whom it is about, and the id that its sender chose.
 *
 * <p>The id alone would not do. Senders choose theirs without asking one another, so whoever
 * repeats an id that somebody else used, or guessed what somebody else will use, MUST NOT make that
 * event a repeat.
 *
 * @param subject the key of the event's record, such as the device
 */
public record EventKey(String subject, UUID eventId) {}
