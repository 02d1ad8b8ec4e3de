package io.cityhelm.connect.outbox;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.geo.Datum;
import java.net.URI;

/** A way out: to one or more departments, over a gateway to people, or to the platform that spreads warnings. Safe on any thread. */
public final class OrderLink {

    private final LinkConfig config;
    private final OrderClient client;
    private final Web.Client connections;
    private final LinkMeter meter;
    private volatile boolean on = true;

    /**
     * @param url that letters are put into
     * @throws IllegalArgumentException when the link has no secret
     */
    public OrderLink(LinkConfig config, URI url, Web.Client connections, LinkMeter meter) {
        this.config = config;
        this.client = new OrderClient(
                url, new Signer(config.secret().orElseThrow(() -> new IllegalArgumentException("no secret"))));
        this.connections = connections;
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

    OrderClient client() {
        return client;
    }

    /** A way for one exchange at a time. */
    Web web() {
        return new Web(connections);
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
