package io.cityhelm.connect.outward.signed;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.OutwardKind;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.dispatch.Way;
import java.time.Duration;
import java.time.Instant;

/** The department API: signed JSON, known by its key, every stage reported. */
public final class SignedApi implements OutwardKind {

    @Override
    public Courier open(OutwardFittings fittings) {
        return new Signed(new SignedPost(fittings.url(), fittings.config(), fittings.connections()), fittings);
    }

    private record Signed(SignedPost post, OutwardFittings fittings) implements Courier {

        @Override
        public Way way() {
            return fittings.way(Way.ALL_STAGES);
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public Duration longest() {
            return fittings.web().timeouts().call();
        }

        @Override
        public Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure {
            return Receipt.ofDepartment(post.send(OrderLetter.of(message), now));
        }
    }
}
