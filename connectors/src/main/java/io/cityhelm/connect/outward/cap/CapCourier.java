package io.cityhelm.connect.outward.cap;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.dispatch.Way;
import java.time.Duration;
import java.time.Instant;

/** Puts documents where their readers look. The same identifier is the same document, by the standard: it may come twice. */
record CapCourier(Way way, OrderAlert alerts, Duration longest, Target target) implements Courier {

    /** Where documents go. */
    interface Target {
        /** @return how it is known there */
        String put(String identifier, String document) throws LinkFailure;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure {
        String identifier = OrderAlert.identifier(message);
        return Receipt.ofBetween(target.put(identifier, alerts.write(message)));
    }
}
