package io.cityhelm.connect.outward.cap;

import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Posts documents; any answer of success is a receipt. */
record OverHttp(URI url, Web.Client connections) implements CapCourier.Target {

    private static final Set<Integer> REFUSALS = Set.of(400, 409, 415, 422);

    @Override
    public String put(String identifier, String document) throws LinkFailure {
        Web.Reply reply = new Web(connections).post(url, Map.of(), CapWriter.MEDIA_TYPE, document);
        if (REFUSALS.contains(reply.status())) {
            throw LinkFailure.refused(Note.of("LinkDetail.status", reply.status()), "HTTP " + reply.status());
        }
        if (reply.status() < 200 || reply.status() > 299) {
            throw Web.unexpected(reply);
        }
        return identifier;
    }
}
