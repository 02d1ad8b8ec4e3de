package io.cityhelm.connect.kind.websocket;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import java.net.URI;

/** A connection on which each side may speak at any time: ws and wss. */
public final class WebSockets implements Kind {

    @Override
    public Work open(Fittings fittings) {
        URI url = URI.create(fittings.config().target());
        if (url.getHost() == null || !("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "ws(s)://… : " + fittings.config().target());
        }
        return new SocketWork(
                url,
                fittings.config().settings().text("hello"),
                fittings.web(),
                fittings.intake().get(),
                fittings.meter());
    }

    @Override
    public boolean stands() {
        return true;
    }
}
