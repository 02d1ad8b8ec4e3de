package io.cityhelm.connect.kind.mqtt;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Inbox;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.BrokerSettings;
import io.cityhelm.connect.mqtt.Delivered;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Listens to a broker, and acknowledges what was taken in. */
final class MqttWork implements Work {

    static final int MOST_WAITING = 10_000;
    static final long MOST_BYTES_WAITING = 32L << 20;
    private static final int AT_ONCE = 500;

    private final BrokerSettings settings;
    private final Wish wish;
    private final Intake intake;
    private final LinkMeter meter;
    private Runnable onOpen = () -> {};
    private boolean wasOpen;
    private volatile Runnable cutOff = () -> {};

    /**
     * What is listened to.
     *
     * @param assured whether the broker keeps each message until it is acknowledged
     * @param retained whether the last word of a topic is wanted that was said before
     */
    record Wish(List<String> topics, boolean assured, boolean retained) {}

    MqttWork(BrokerSettings settings, Wish wish, Intake intake, LinkMeter meter) {
        this.settings = settings;
        this.wish = wish;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void onStanding(Runnable listener) {
        onOpen = listener;
    }

    @Override
    public void once() throws LinkFailure {
        Doorman doorman = new Doorman(
                new Inbox<>(MOST_WAITING, MOST_BYTES_WAITING, Delivered::size, meter),
                settings.isKept(),
                wish.retained());
        try (Broker broker = Broker.of(settings, doorman)) {
            cutOff = () -> {
                doorman.inbox().abandon(LinkFailure.down(Note.of("LinkDetail.stopped"), null));
                broker.end();
            };
            broker.connect();
            broker.subscribe(wish.topics(), wish.assured(), wish.retained());
            standing();
            while (true) {
                take(doorman);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
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

    /** While the connection stands, the library has heard of the broker within the time that was agreed on. */
    private void take(Doorman doorman) throws LinkFailure, InterruptedException {
        Duration patience = settings.alive().dividedBy(2);
        List<Delivered> messages = doorman.inbox().take(AT_ONCE, patience);
        intake.messages(messages.stream()
                .map(each -> new Intake.Message(each.payload(), Map.of("topic", each.topic())))
                .toList());
        messages.forEach(each -> each.acknowledge().run());
        meter.live();
        doorman.checkOverrun();
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
}
