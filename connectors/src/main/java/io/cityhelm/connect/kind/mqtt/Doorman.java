package io.cityhelm.connect.kind.mqtt;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Inbox;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.Delivered;

/**
 * Lets messages into the inbox, and decides what happens where there is no room. What the broker keeps until it is
 * acknowledged is not let go: the connection ends once the rest is taken in, and the broker sends it again. Of everything
 * else the oldest goes, and is counted.
 */
final class Doorman implements Broker.Listener {

    private final Inbox<Delivered> inbox;
    private final boolean kept;
    private final boolean retained;
    private volatile boolean overrun;

    /**
     * @param kept whether the broker keeps what was not acknowledged beyond the end of the connection
     * @param retained whether the last word of a topic is wanted that was said before
     */
    Doorman(Inbox<Delivered> inbox, boolean kept, boolean retained) {
        this.inbox = inbox;
        this.kept = kept;
        this.retained = retained;
    }

    Inbox<Delivered> inbox() {
        return inbox;
    }

    @Override
    public void message(Delivered message) {
        // an empty message is how a retained one is wiped out: it says nothing
        if (message.payload().length == 0 || message.retained() && !retained) {
            message.acknowledge().run();
        } else if (!kept) {
            inbox.press(message).forEach(gone -> gone.acknowledge().run());
        } else if (message.owed()) {
            overrun = overrun || !inbox.offer(message);
        } else if (!inbox.offer(message)) {
            inbox.missed();
        }
    }

    @Override
    public void ended(LinkFailure why) {
        inbox.end(why);
    }

    /** @throws LinkFailure when messages found no room and everything else is taken in */
    void checkOverrun() throws LinkFailure {
        if (overrun && inbox.waiting() == 0) {
            throw LinkFailure.down(Note.of("LinkDetail.overrun"), null);
        }
    }
}
