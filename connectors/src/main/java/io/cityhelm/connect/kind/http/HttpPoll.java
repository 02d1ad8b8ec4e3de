package io.cityhelm.connect.kind.http;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;

/** Pages over HTTP, asked for again and again. */
public final class HttpPoll implements Kind {

    @Override
    public Work open(Fittings fittings) {
        return new PollWork(
                fittings.url(),
                fittings.period(),
                fittings.web(),
                fittings.intake().get(),
                fittings.meter());
    }

    @Override
    public boolean asksForPages() {
        return true;
    }
}
