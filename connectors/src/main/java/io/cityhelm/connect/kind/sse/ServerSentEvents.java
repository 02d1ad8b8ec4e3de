package io.cityhelm.connect.kind.sse;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;

/** One open answer on which records come as they happen. */
public final class ServerSentEvents implements Kind {

    @Override
    public Work open(Fittings fittings) {
        return new StreamWork(fittings.url(), fittings.web(), fittings.intake().get(), fittings.meter());
    }

    @Override
    public boolean stands() {
        return true;
    }
}
