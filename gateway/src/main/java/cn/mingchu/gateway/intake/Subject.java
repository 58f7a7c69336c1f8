package cn.mingchu.gateway.intake;

import java.time.Duration;

/**
 * Whom an event is about.
 *
 * @param id the device, lot or school that the event's topic is about
 * @param schoolId its school
 * @param regionCode the school's county
 * @param clockAhead how far the clock that dates its events is known to be ahead; negative where it
 *     is behind
 */
public record Subject(String id, String schoolId, String regionCode, Duration clockAhead) {}
