package io.cityhelm.connect.outward.cap;

import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.OutwardKind;
import java.nio.file.Path;

/** Orders as CAP documents, dropped into a directory or put over HTTP: whoever reads them says nothing back. */
public final class CapOrders implements OutwardKind {

    @Override
    public Courier open(OutwardFittings fittings) {
        OrderAlert alerts = new OrderAlert(
                fittings.settings().needed("sender"),
                fittings.settings().text("status").orElse("Actual"),
                fittings.settings().text("category").orElse("Safety"),
                fittings.pack());
        boolean web = fittings.config().target().matches("https?://.*");
        return new CapCourier(
                fittings.way(java.util.Set.of()),
                alerts,
                fittings.web().timeouts().call(),
                web
                        ? new OverHttp(fittings.url(), fittings.connections())
                        : new IntoDirectory(Path.of(fittings.config().target())));
    }
}
