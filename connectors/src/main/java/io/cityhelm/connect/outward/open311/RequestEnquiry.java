package io.cityhelm.connect.outward.open311;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Enquiry;
import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.StageRecord;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows a token to its request, and a request until it is closed. */
record RequestEnquiry(String link, Endpoint endpoint, Duration every) implements Enquiry {

    @Override
    public List<Word> ask(Order order, Instant now) throws LinkFailure {
        Optional<String> id =
                written(order, OrderStage.DELIVERED, order.content().department());
        if (id.isPresent()) {
            return status(order, id.get(), now);
        }
        Optional<String> token = written(order, OrderStage.SENT, link);
        return token.isEmpty() ? List.of() : found(token.get());
    }

    private List<Word> found(String token) throws LinkFailure {
        return endpoint.ofToken(token)
                .flatMap(map -> RequestCourier.text(map, "service_request_id"))
                .<List<Word>>map(id -> List.of(new Word.Received(id)))
                .orElse(List.of());
    }

    private List<Word> status(Order order, String id, Instant now) throws LinkFailure {
        Optional<Map<?, ?>> request = endpoint.request(id);
        boolean closed = request.flatMap(map -> RequestCourier.text(map, "status"))
                .filter("closed"::equalsIgnoreCase)
                .isPresent();
        return closed ? List.of(new Word.Answered(done(order, id, request.get(), now))) : List.of();
    }

    /** Each time that it is closed has a name of its own: sent back and closed again is done again. */
    private static Answer done(Order order, String id, Map<?, ?> request, Instant now) {
        Optional<String> updated = RequestCourier.text(request, "updated_datetime");
        int round = order.rework().map(rework -> rework.count()).orElse(0);
        return new Answer(
                order.id() + ":" + id + ":closed-" + round,
                OrderStage.DONE,
                updated.flatMap(RequestEnquiry::instant)
                        .filter(at -> !at.isAfter(now))
                        .orElse(now),
                RequestCourier.text(request, "agency_responsible").orElse(id),
                RequestCourier.text(request, "status_notes").orElse(""));
    }

    /** What this link or the other side wrote, and no person. */
    private static Optional<String> written(Order order, OrderStage stage, String by) {
        return order.record(stage).filter(record -> record.source().equals(by)).map(StageRecord::message);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
