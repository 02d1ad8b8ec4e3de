package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;

/** A CAP feed over HTTP. */
public final class CapFeed implements Kind {

    @Override
    public Work open(Fittings fittings) {
        return new CapHttpWork(
                fittings.url(), fittings.period(), fittings.web(), CapPage.of(fittings), fittings.meter());
    }
}
