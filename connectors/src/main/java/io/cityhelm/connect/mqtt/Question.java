package io.cityhelm.connect.mqtt;

/**
 * A message that wants to be answered. MQTT 5 says where and under which mark beside it; 3.1.1 says neither.
 *
 * @param reply the topic on which the answer is awaited
 * @param correlation what the answer is to be marked with
 */
public record Question(String topic, byte[] payload, String reply, String correlation) {}
