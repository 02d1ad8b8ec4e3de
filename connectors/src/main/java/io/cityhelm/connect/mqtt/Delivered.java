package io.cityhelm.connect.mqtt;

import java.util.Optional;

/**
 * A message that a broker brought.
 *
 * @param owed whether the broker keeps it until it is acknowledged
 * @param retained whether it is the last word of a topic, said before anybody listened
 * @param correlation what the question was marked with that this is an answer to; only MQTT 5 has it
 * @param acknowledge tells the broker that it need not keep it any longer; safe on any thread, and after the connection's end
 */
public record Delivered(
        String topic,
        byte[] payload,
        boolean owed,
        boolean retained,
        Optional<String> correlation,
        Runnable acknowledge) {

    /** In bytes, with what it takes to hold it. */
    public long size() {
        return payload.length + topic.length() + 100L;
    }
}
