package io.cityhelm.connect.outward.open311;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.Enquiry;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.geo.LonLat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files orders as service requests. The standard knows no key by which a request that came twice is one. */
record RequestCourier(Way way, Endpoint endpoint, Map<String, String> services, String service, Duration ask)
        implements Courier {

    private static final Set<Integer> TRY_LATER = Set.of(429, 503);
    private static final int LONGEST = 200;

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Duration longest() {
        return endpoint.longest().multipliedBy(2);
    }

    @Override
    public Optional<Enquiry> enquiry() {
        return Optional.of(new RequestEnquiry(way.link(), endpoint, ask));
    }

    @Override
    public Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure {
        Outset outset = new Outset(departure);
        Web.Reply reply;
        try {
            reply = endpoint.file(fields(message), outset);
        } catch (LinkFailure e) {
            throw outset.left && !e.isWithdrawn() ? LinkFailure.unclear(e.why(), e) : e;
        }
        return receipt(reply);
    }

    /** Remembers that it left. */
    private static final class Outset implements Web.Outset {
        private final Departure departure;
        private boolean left;

        Outset(Departure departure) {
            this.departure = departure;
        }

        @Override
        public void leaves() throws LinkFailure {
            departure.leaves();
            left = true;
        }
    }

    private Map<String, String> fields(OrderMessage message) {
        OrderContent content = message.order().content();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service_code", services.getOrDefault(content.kind(), service));
        content.place().ifPresent(place -> {
            LonLat there = message.datum().fromWgs84(place.point());
            fields.put("lat", degrees(there.lat()));
            fields.put("long", degrees(there.lon()));
            fields.put("address_string", place.address());
        });
        fields.put(
                "description", message.order().number() + " [" + message.order().id() + "] " + content.text());
        return fields;
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static Receipt receipt(Web.Reply reply) throws LinkFailure {
        if (TRY_LATER.contains(reply.status())) {
            throw LinkFailure.busy(Note.of("LinkDetail.busy", reply.status()), reply.retryAfter());
        }
        if (reply.status() >= 500) {
            // it may have been filed before something went wrong
            throw LinkFailure.unclear(Note.of("LinkDetail.busy", reply.status()), null);
        }
        if (reply.status() != 200 && reply.status() != 201) {
            throw LinkFailure.refused(Note.of("LinkDetail.status", reply.status()), reason(reply));
        }
        Optional<Map<?, ?>> filed = filed(reply);
        Optional<Receipt> id =
                filed.flatMap(map -> text(map, "service_request_id")).map(Receipt::ofDepartment);
        return id.or(() -> filed.flatMap(map -> text(map, "token")).map(Receipt::ofBetween))
                .orElseThrow(() -> LinkFailure.unclear(Note.of("LinkDetail.noReceipt"), null));
    }

    private static Optional<Map<?, ?>> filed(Web.Reply reply) throws LinkFailure {
        try {
            return Endpoint.first(reply);
        } catch (LinkFailure e) {
            throw LinkFailure.unclear(e.why(), e);
        }
    }

    private static String reason(Web.Reply reply) {
        try {
            return Endpoint.first(reply)
                    .flatMap(map -> text(map, "description"))
                    .orElse("HTTP " + reply.status());
        } catch (LinkFailure e) {
            return "HTTP " + reply.status();
        }
    }

    /** A member as a short text: ids come as texts and as numbers. */
    static Optional<String> text(Map<?, ?> map, String name) {
        return Optional.ofNullable(map.get(name))
                .map(value -> value instanceof Double number
                        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                        : String.valueOf(value))
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }
}
