package io.cityhelm.connect.kind;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.intake.CapIntake;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Reception;
import io.cityhelm.connect.link.Rejections;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.quality.LinkCounter;
import java.net.URI;
import java.util.function.Supplier;

/**
 * What a kind is given to open a link.
 *
 * @param web the link's own way over HTTP
 * @param reception where what came is handed in as it is; kinds whose records are mapped need not: their intake does
 * @param counter counts what is taken and refused; kinds whose records are mapped need not: their intake does
 * @param intake where records go; asked for by kinds whose records are mapped
 * @param caps where warnings go; asked for by kinds that read CAP
 */
public record Fittings(
        LinkConfig config,
        Period period,
        LinkMeter meter,
        Web web,
        Rejections rejections,
        Reception reception,
        LinkCounter counter,
        Supplier<Intake> intake,
        Supplier<CapIntake> caps) {

    /**
     * The address of the other side.
     *
     * @throws IllegalArgumentException when it is none of the web
     */
    public URI url() {
        URI url = URI.create(config.target());
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("http(s)://… : " + config.target());
        }
        return url;
    }
}
