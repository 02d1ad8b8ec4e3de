package io.cityhelm.connect;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.lineage.Replay;
import io.cityhelm.connect.link.Link;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.outbox.OutLink;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.signed.SignedPost;
import io.cityhelm.core.silence.Hearing;
import io.cityhelm.core.silence.Patience;
import io.cityhelm.core.silence.Speaker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A link as the facade handles it, whatever it is. */
sealed interface Wire {

    LinkMeter meter();

    default LinkHealth health() {
        return meter().health();
    }

    void start();

    void pause();

    /** Ends it for good; what is under way on the way out still goes out. */
    default void close() {
        pause();
    }

    /** How often its data are wanted has changed. */
    default void retime() {
        // only what looks again and again has a period
    }

    /** What should be heard over it; empty for what goes out. */
    default Optional<Speaker> speaker() {
        return Optional.empty();
    }

    /**
     * Data in.
     *
     * @param period of one that looks again and again; empty for a stream
     * @param patience how long it may be silent
     * @param replay makes what takes in once more; empty where records are not mapped
     */
    record Inward(
            LinkMeter meter, Link link, Optional<Period> period, Patience patience, Optional<Supplier<Replay>> replay)
            implements Wire {
        @Override
        public Optional<Speaker> speaker() {
            return Optional.of(Wire.speaker(meter, meter.hearing(period.isEmpty()), patience));
        }

        @Override
        public void start() {
            link.start();
        }

        @Override
        public void pause() {
            link.pause();
        }

        @Override
        public void close() {
            link.close();
        }

        @Override
        public void retime() {
            period.ifPresent(now -> {
                meter.quickened(now.quickened());
                link.retime();
            });
        }
    }

    /** Calls out over a gateway, and warnings over their platform. */
    record Outward(LinkMeter meter, OutLink<SignedPost> link) implements Wire {
        @Override
        public void start() {
            link.turn(true);
        }

        @Override
        public void pause() {
            link.turn(false);
        }
    }

    /** Orders out, by whatever protocol. */
    record Ordering(LinkMeter meter, OutLink<Courier> link) implements Wire {
        @Override
        public void start() {
            link.turn(true);
        }

        @Override
        public void pause() {
            link.turn(false);
        }
    }

    private static Speaker speaker(LinkMeter meter, Hearing hearing, Patience patience) {
        LinkHealth health = meter.health();
        return new Speaker(health.id(), health.name(), hearing, patience);
    }

    /** A file that makes no link: it stays in the list with its reason, until somebody mends it. */
    record Broken(LinkMeter meter) implements Wire {
        private static final Patience USUAL = new Patience(Duration.ofSeconds(30), Optional.empty());

        /** Nothing can come, and nobody should take that for quiet. */
        @Override
        public Optional<Speaker> speaker() {
            return Optional.of(Wire.speaker(meter, meter.hearing(false), USUAL));
        }

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
