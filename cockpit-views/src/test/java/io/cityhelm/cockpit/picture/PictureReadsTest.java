package io.cityhelm.cockpit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the disk is asked for one picture. */
class PictureReadsTest {

    @TempDir
    Path folder;

    @Test
    void a_picture_costs_as_many_queries_with_many_incidents_as_with_few() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            city.seat.enter(HandlingFixture.AT_DISTRICT);
            List<OrderId> issued = new ArrayList<>();
            incidents(city, 2, issued);
            int few = queries(city, issued);
            incidents(city, 20, issued);

            assertThat(queries(city, issued)).isEqualTo(few).isLessThanOrEqualTo(4);
        }
    }

    private static void incidents(HandlingFixture city, int count, List<OrderId> issued) throws Exception {
        for (int i = 0; i < count; i++) {
            IncidentId id = city.incident(HandlingFixture.AT_DISTRICT, "燃气泄漏", "gas-leak", Grade.III, "保俶路 12 号");
            city.verify(HandlingFixture.AT_DISTRICT, id, Grade.III);
            issued.add(city.order(HandlingFixture.AT_DISTRICT, id, 0));
        }
    }

    /** Reads one picture, and counts. */
    private static int queries(HandlingFixture city, List<OrderId> issued) throws Exception {
        List<String> asked = new ArrayList<>();
        Situation counting = (Situation) Proxy.newProxyInstance(
                Situation.class.getClassLoader(), new Class<?>[] {Situation.class}, (proxy, method, values) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(city.ledger.situation(), values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        try (PictureModel picture = new PictureModel(
                city.desk,
                city.ledger.lookups().with(counting),
                new Attention(HandlingFixture.TREE, HandlingFixture.PACK.limits()),
                new PlanNeeds(HandlingFixture.TREE, HandlingFixture.PACK.plans().deadlines()),
                city.seat,
                city.clock,
                Background.inline(),
                scheduler)) {
            picture.refresh();
            assertThat(picture.picture().get().orders())
                    .extracting(Versioned::state)
                    .extracting(order -> order.id())
                    .containsExactlyInAnyOrderElementsOf(issued);
        } finally {
            scheduler.shutdownNow();
        }
        return asked.size();
    }
}
