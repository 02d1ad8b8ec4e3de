package io.cityhelm.connect;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.link.Link;
import io.cityhelm.connect.outbox.OrderLink;

/** A link as the facade handles it, whatever it is. */
sealed interface Wire {

    LinkMeter meter();

    default LinkHealth health() {
        return meter().health();
    }

    void start();

    void pause();

    /** Data in. */
    record Inward(LinkMeter meter, Link link) implements Wire {
        @Override
        public void start() {
            link.start();
        }

        @Override
        public void pause() {
            link.pause();
        }
    }

    /** Orders out, and calls over a gateway. */
    record Outward(LinkMeter meter, OrderLink link) implements Wire {
        @Override
        public void start() {
            link.turn(true);
        }

        @Override
        public void pause() {
            link.turn(false);
        }
    }

    /** A file that makes no link: it stays in the list with its reason, until somebody mends it. */
    record Broken(LinkMeter meter) implements Wire {
        @Override
        public void start() {
            // nothing can be started before the file is mended
        }

        @Override
        public void pause() {
            // nothing runs
        }
    }
}
