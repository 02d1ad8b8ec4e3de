package io.cityhelm.connect.kind.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What comes beside the value of a record. */
final class Circumstances {

    private static final int LONGEST_KEY = 1_000;

    private Circumstances() {}

    /** {@code topic, key, partition, offset}; a record without a key has none. */
    static Map<String, Object> of(ConsumerRecord<byte[], ?> record) {
        Map<String, Object> about = new HashMap<>();
        about.put("topic", record.topic());
        about.put("partition", record.partition());
        about.put("offset", record.offset());
        byte[] key = record.key();
        if (key != null && key.length <= LONGEST_KEY) {
            about.put("key", new String(key, StandardCharsets.UTF_8));
        }
        return about;
    }
}
