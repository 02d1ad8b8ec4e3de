package io.cityhelm.connect.kind.mqtt;

import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.BrokerSettings;
import java.util.List;

/** Messages by topic, over a broker: MQTT 5 and 3.1.1. */
public final class Mqtt implements Kind {

    private static final int ASSURED = 1;

    @Override
    public Work open(Fittings fittings) {
        Settings settings = fittings.config().settings();
        List<String> topics = settings.texts("topics");
        topics.forEach(Broker::checkTopic);
        return new MqttWork(
                BrokerSettings.of(
                        fittings.config().target(),
                        settings,
                        fittings.web().timeouts().call()),
                new MqttWork.Wish(
                        topics,
                        settings.number("qos", ASSURED) == ASSURED,
                        !settings.text("retained").equals(java.util.Optional.of("false"))),
                fittings.intake().get(),
                fittings.meter());
    }

    @Override
    public boolean stands() {
        return true;
    }
}
