package io.cityhelm.connect.outward.open311;

import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.OutwardKind;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Way;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2/): an order is a service request. The standard knows open and closed: a
 * request that is known there was received, one that is closed is done, and nothing else can be said or told.
 */
public final class Open311 implements OutwardKind {

    private static final Duration ASK = Duration.ofSeconds(60);

    @Override
    public Courier open(OutwardFittings fittings) {
        Endpoint endpoint = new Endpoint(
                fittings.url(),
                fittings.settings().text("key"),
                fittings.settings().text("jurisdiction"),
                fittings.connections());
        Map<String, String> services = new HashMap<>();
        fittings.settings()
                .texts("services")
                .forEach(each ->
                        services.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
        Way way = new Way(
                fittings.config().id(),
                fittings.reports(Set.of(OrderStage.DELIVERED, OrderStage.DONE)),
                Set.of(Notice.ORDER));
        return new RequestCourier(
                way,
                endpoint,
                services,
                fittings.settings().needed("service"),
                fittings.settings().seconds("ask", ASK));
    }
}
