package io.cityhelm.connect.outward.mqtt;

import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.BrokerSettings;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.OutwardKind;
import io.cityhelm.connect.signature.Signer;

/** A message under the topic of a department, and its receipt on the reply topic: MQTT 5 and 3.1.1. */
public final class MqttOrders implements OutwardKind {

    @Override
    public Courier open(OutwardFittings fittings) {
        Settings settings = fittings.settings();
        Topics topics = new Topics(settings.needed("topic"), settings.needed("reply"));
        Broker.checkTopic(topics.reply());
        return new MqttCourier(
                BrokerSettings.of(
                        fittings.config().target(),
                        settings,
                        fittings.web().timeouts().call()),
                topics,
                new Signer(fittings.config().secret().orElseThrow(() -> new IllegalArgumentException("no secret"))),
                fittings);
    }

    /**
     * @param orders where orders go; {@code {department}} stands for the id of the department
     * @param reply where receipts, and answers, come from
     */
    record Topics(String orders, String reply) {

        String of(String department) {
            return orders.replace("{department}", department);
        }
    }
}
