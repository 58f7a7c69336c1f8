package cn.mingchu.gateway.mqtt;

import java.nio.ByteBuffer;

/**
 * A message that the broker holds until it is acknowledged.
 *
 * @param acknowledge tells the broker to forget it; called at most once
 */
record MqttMessage(String topic, ByteBuffer payload, Runnable acknowledge) {}
