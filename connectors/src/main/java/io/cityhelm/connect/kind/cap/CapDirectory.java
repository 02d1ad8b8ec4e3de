package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import java.nio.file.Path;

/** CAP documents that somebody puts into a directory. */
public final class CapDirectory implements Kind {

    @Override
    public Work open(Fittings fittings) {
        return new CapDirectoryWork(
                Path.of(fittings.config().target()), fittings.period(), CapPage.of(fittings), fittings.meter());
    }
}
