package cn.mingchu.launcher.client;

/**
 * An event that the gateway refused.
 *
 * @param index of the event in its delivery, from 0
 * @param reason such as {@code OUT_OF_RANGE}
 * @param message the gateway's sentence
 */
public record RefusedLine(int index, String reason, String message) {}
