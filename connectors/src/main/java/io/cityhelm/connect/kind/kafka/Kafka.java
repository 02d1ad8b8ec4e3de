package io.cityhelm.connect.kind.kafka;

import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;

/** Records of topics, over a Kafka cluster, as one member of a consumer group. */
public final class Kafka implements Kind {

    @Override
    public Work open(Fittings fittings) {
        return new KafkaWork(
                ClusterSettings.of(fittings.config().target(), fittings.config().settings()),
                fittings.intake().get(),
                fittings.meter(),
                fittings.web().timeouts().call());
    }

    @Override
    public boolean stands() {
        return true;
    }
}
