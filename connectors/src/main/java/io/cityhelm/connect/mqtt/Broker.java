package io.cityhelm.connect.mqtt;

import io.cityhelm.connect.link.LinkFailure;
import java.util.List;

/**
 * One connection to an MQTT broker. It is not built up again by itself: that is for whoever opened it. All connections are
 * served by one thread. Safe on any thread.
 */
public interface Broker extends AutoCloseable {

    /** The largest packet that is taken, in bytes. */
    int LARGEST = 16 << 20;

    /** Hears what a connection brings, on the thread of all connections: must not wait. */
    interface Listener {
        void message(Delivered message);

        /** The connection has ended, by whomever. */
        void ended(LinkFailure why);
    }

    /** Not connected yet. @throws LinkFailure when the file of trusted certificates cannot be read */
    static Broker of(BrokerSettings settings, Listener listener) throws LinkFailure {
        return settings.five() ? new FiveBroker(settings, listener) : new ThreeBroker(settings, listener);
    }

    void connect() throws LinkFailure;

    /**
     * @param topics with + and #, or $share/GROUP/TOPIC
     * @param assured whether the broker keeps each message until it is acknowledged (QoS 1), else it may be lost (QoS 0)
     * @param retained whether the last word of each topic is wanted that was said before
     */
    void subscribe(List<String> topics, boolean assured, boolean retained) throws LinkFailure;

    /**
     * Says something, and waits until the broker has it.
     *
     * @throws LinkFailure when it has not, or says that nobody listens under that topic
     */
    void ask(Question question) throws LinkFailure;

    /** Ends it, and whatever waits for it. Does not wait. */
    void end();

    @Override
    default void close() {
        end();
    }

    /** Whether a text is a topic that one can subscribe to. @throws IllegalArgumentException when not */
    static void checkTopic(String topic) {
        Clients.topic(topic);
    }
}
