package io.cityhelm.connect.outbox;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.geo.Datum;

/**
 * A way out: to one or more departments, over a gateway to people, or to the platform that spreads warnings. Safe on any
 * thread.
 *
 * @param <C> what brings something over it
 */
public final class OutLink<C> {

    private final LinkConfig config;
    private final C carrier;
    private final LinkMeter meter;
    private volatile boolean on = true;

    public OutLink(LinkConfig config, C carrier, LinkMeter meter) {
        this.config = config;
        this.carrier = carrier;
        this.meter = meter;
    }

    public String id() {
        return config.id();
    }

    boolean serves(String department) {
        return config.serves(department);
    }

    /** Whether it serves the department by name, which goes before {@code "*"}. */
    boolean names(String department) {
        return config.departments().contains(department);
    }

    /** Whether it is a gateway for a channel. */
    boolean carries(Channel channel) {
        return config.channels().contains(channel);
    }

    Datum datum() {
        return config.datum();
    }

    C carrier() {
        return carrier;
    }

    LinkMeter meter() {
        return meter;
    }

    boolean isOn() {
        return on;
    }

    /** Switches it on or off; what goes out at this moment still goes out. */
    public void turn(boolean wanted) {
        if (on != wanted) {
            on = wanted;
            if (wanted) {
                meter.waiting();
            } else {
                meter.off();
            }
        }
    }
}
