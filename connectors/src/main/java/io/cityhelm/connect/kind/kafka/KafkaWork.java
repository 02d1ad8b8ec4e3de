package io.cityhelm.connect.kind.kafka;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads as a member of a group, and commits what was taken in. While this side is slow nothing is asked for: the client asks
 * for more only when it is polled, and in between it is polled with everything paused, so that the group keeps its member.
 */
final class KafkaWork implements Work {

    /** An exchange with a cluster is several with its servers. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(3);

    /** What is kept of a record that is too large, in bytes. */
    private static final int GLIMPSE = 1 << 10;

    private static final Duration LOOK = Duration.ofMillis(500);

    /** The group counts a member as lost that has not polled for five minutes. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final ClusterSettings settings;
    private final Intake intake;
    private final LinkMeter meter;
    private final Duration patience;
    private final Duration silence;
    private Runnable onOpen = () -> {};
    private boolean wasOpen;
    private volatile Runnable cutOff = () -> {};

    /** @param call for one exchange; after as long without a word the cluster is asked whether it is there */
    KafkaWork(ClusterSettings settings, Intake intake, LinkMeter meter, Duration call) {
        this.settings = settings;
        this.intake = intake;
        this.meter = meter;
        this.silence = call;
        this.patience = call.compareTo(SHORTEST_PATIENCE) > 0 ? call : SHORTEST_PATIENCE;
    }

    @Override
    public void onStanding(Runnable listener) {
        onOpen = listener;
    }

    @Override
    public void once() throws LinkFailure {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings.properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            cutOff = consumer::wakeup;
            try {
                checkTopics(consumer);
                standing();
                Membership membership = new Membership();
                consumer.subscribe(settings.topics(), membership);
                listen(consumer, membership);
            } finally {
                cutOff = () -> {};
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            }
        } catch (KafkaException e) {
            throw Ends.failure(e);
        } catch (OutOfMemoryError e) {
            // one record that is unpacked to more than there is; the room for it was never given
            throw LinkFailure.broken(Note.of("LinkDetail.tooLarge", ClusterSettings.LARGEST), e);
        }
    }

    private void checkTopics(KafkaConsumer<byte[], byte[]> consumer) throws LinkFailure {
        for (String topic : settings.topics()) {
            if (consumer.partitionsFor(topic, patience).isEmpty()) {
                throw LinkFailure.broken(Note.of("LinkDetail.noTopic", topic), null);
            }
        }
    }

    private void standing() {
        onOpen.run();
        meter.live();
        if (wasOpen) {
            meter.reconnected();
        }
        wasOpen = true;
    }

    /** Until it ends, which is always a failure: it should not. */
    private void listen(KafkaConsumer<byte[], byte[]> consumer, Membership membership) throws LinkFailure {
        long heardAt = System.nanoTime();
        while (true) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(LOOK);
            if (!records.isEmpty()) {
                take(consumer, records, membership);
                heardAt = System.nanoTime();
                meter.live();
            } else if (System.nanoTime() - heardAt >= silence.toNanos()) {
                // nothing new is no news of the cluster: this is answered by it, or it is not there
                consumer.endOffsets(consumer.assignment(), patience);
                heardAt = System.nanoTime();
                meter.live();
            }
        }
    }

    /** Partition by partition, so that what was taken in of one is committed before the next. */
    private void take(
            KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records, Membership membership)
            throws LinkFailure {
        long polledAt = System.nanoTime();
        membership.lost().clear();
        for (TopicPartition partition : records.partitions()) {
            if (System.nanoTime() - polledAt >= AWAY.toNanos()) {
                stay(consumer);
                polledAt = System.nanoTime();
            }
            if (!membership.lost().contains(partition)) {
                List<ConsumerRecord<byte[], byte[]>> some = records.records(partition);
                take(some);
                consumer.commitSync(
                        Map.of(partition, new OffsetAndMetadata(some.getLast().offset() + 1)), patience);
            }
        }
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) throws LinkFailure {
        List<Intake.Message> messages = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> each : records) {
            byte[] value = each.value();
            if (value != null && value.length > ClusterSettings.LARGEST) {
                intake.reject(Note.of("LinkDetail.tooLarge", ClusterSettings.LARGEST), Arrays.copyOf(value, GLIMPSE));
            } else if (value != null && value.length > 0) {
                // one without a value wipes out those before it with the same key, and says nothing
                messages.add(new Intake.Message(value, Circumstances.of(each)));
            }
        }
        intake.messages(messages);
    }

    /** Polls and gets nothing: the member is there, and asks for nothing. */
    private static void stay(KafkaConsumer<byte[], byte[]> consumer) {
        Set<TopicPartition> all = consumer.assignment();
        consumer.pause(all);
        ConsumerRecords<byte[], byte[]> none = consumer.poll(Duration.ZERO);
        if (!none.isEmpty()) {
            throw new IllegalStateException("what is paused brings nothing");
        }
        consumer.resume(consumer.assignment());
    }

    /** A connection that ends is a failure. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void cancel() {
        cutOff.run();
    }

    /** What the group takes away from this member in the middle of its work; another has it now. For one thread. */
    private static final class Membership implements ConsumerRebalanceListener {

        private final Set<TopicPartition> lost = new HashSet<>();

        Set<TopicPartition> lost() {
            return lost;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            lost.addAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // it begins where the group committed
        }
    }
}
