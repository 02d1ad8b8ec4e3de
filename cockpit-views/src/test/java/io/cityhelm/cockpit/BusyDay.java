package io.cityhelm.cockpit;

import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** An ordinary hour of the test city: incidents of all grades, units, and two hours of samples. */
final class BusyDay {

    private BusyDay() {}

    static void on(TestCity city) throws Exception {
        var pack = city.services().pack();
        var tree = city.services().tree();
        Random random = new Random(7);
        Instant now = city.services().clock().instant();
        List<Sample> samples = new ArrayList<>();
        for (Indicator indicator : pack.indicators()) {
            if (indicator.id().equals("hotline-calls")) {
                continue;
            }
            for (Jurisdiction place : tree.all()) {
                if (indicator.levels().contains(place.level())) {
                    double base = indicator.display().min()
                            + (indicator.display().max() - indicator.display().min())
                                    * (0.25 + 0.45 * random.nextDouble());
                    int count = place.equals(tree.root()) ? 60 : 2;
                    Instant last = indicator.id().equals("pm25")
                            ? now.minus(indicator.period().multipliedBy(5))
                            : now.minusSeconds(random.nextInt(60));
                    for (int i = count; i > 0; i--) {
                        base += (indicator.display().max() - indicator.display().min()) * 0.02 * random.nextGaussian();
                        samples.add(new Sample(
                                new SampleKey(indicator.id(), place.code()),
                                Math.max(indicator.display().min(), base),
                                last.minus(indicator.period().multipliedBy(i - 1)),
                                now,
                                "test"));
                    }
                }
            }
        }
        city.services().indicators().accept(samples);
        String[] titles = {"化工厂氯气泄漏", "武林广场积水", "机动车乱停放", "路灯损坏", "商场火警", "管道破裂", "道路塌陷", "电梯困人"};
        for (int i = 0; i < titles.length; i++) {
            LonLat at = new LonLat(120.1 + random.nextDouble() * 0.25, 30.18 + random.nextDouble() * 0.2);
            var where = pack.boundaries().locate(at).orElse(tree.root().code());
            var owner = tree.root().code();
            city.done(
                    city.officer("city"),
                    Request.of(new IncidentCommand.Report(
                            new IncidentId(UUID.randomUUID()),
                            titles[i],
                            "chemical-leak",
                            Grade.values()[Math.min(3, i / 2 + (i > 0 ? 1 : 0))],
                            new Place(at, where, ""),
                            owner,
                            "test",
                            Optional.empty())));
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(new Unit(
                    "u" + i,
                    "消防 3-0" + i,
                    "fire",
                    "fire",
                    UnitStatus.values()[i % 4],
                    new LonLat(120.1 + random.nextDouble() * 0.25, 30.18 + random.nextDouble() * 0.2),
                    Optional.empty(),
                    now));
        }
        city.services().units().accept(units);
    }
}
