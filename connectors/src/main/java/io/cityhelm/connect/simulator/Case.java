package io.cityhelm.connect.simulator;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as its department works on it: what its answers have in common.
 *
 * @param person who answers for it there
 * @param form what its answers are to state
 * @param limit when it is to be done; empty when the order does not say
 */
record Case(
        String id,
        String department,
        Optional<LonLat> place,
        String address,
        String person,
        List<Map<?, ?>> form,
        Optional<Instant> limit) {

    /** @param somewhere where, when the order says no address */
    static Case of(Map<?, ?> order, String somewhere, String person) {
        Optional<LonLat> place = Optional.empty();
        String address = "";
        if (order.get("place") instanceof Map<?, ?> at
                && at.get("lon") instanceof Number lon
                && at.get("lat") instanceof Number lat) {
            place = Optional.of(new LonLat(lon.doubleValue(), lat.doubleValue()));
            address = at.get("address") instanceof String text ? text : "";
        }
        return new Case(
                String.valueOf(order.get("id")),
                String.valueOf(order.get("department")),
                place,
                address.isEmpty() ? somewhere : address,
                person,
                form(order),
                limit(order));
    }

    private static Optional<Instant> limit(Map<?, ?> order) {
        return order.get("issuedAt") instanceof String issued
                        && order.get("windows") instanceof Map<?, ?> windows
                        && windows.get("done") instanceof Number done
                ? Optional.of(Instant.parse(issued).plusSeconds(done.longValue()))
                : Optional.empty();
    }

    private static List<Map<?, ?>> form(Map<?, ?> order) {
        List<Map<?, ?>> form = new ArrayList<>();
        if (order.get("answer") instanceof List<?> fields) {
            fields.forEach(field -> {
                if (field instanceof Map<?, ?> map) {
                    form.add(map);
                }
            });
        }
        return form;
    }
}
