package io.cityhelm.connect;

import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.kind.cap.CapDirectory;
import io.cityhelm.connect.kind.cap.CapFeed;
import io.cityhelm.connect.kind.features.Features;
import io.cityhelm.connect.kind.folder.Folder;
import io.cityhelm.connect.kind.http.HttpPoll;
import io.cityhelm.connect.kind.jdbc.Jdbc;
import io.cityhelm.connect.kind.kafka.Kafka;
import io.cityhelm.connect.kind.mqtt.Mqtt;
import io.cityhelm.connect.kind.open311.CitizenRequests;
import io.cityhelm.connect.kind.sensorthings.SensorThings;
import io.cityhelm.connect.kind.sse.ServerSentEvents;
import io.cityhelm.connect.kind.websocket.WebSockets;
import io.cityhelm.connect.outward.OutwardKind;
import io.cityhelm.connect.outward.cap.CapOrders;
import io.cityhelm.connect.outward.mail.Mail;
import io.cityhelm.connect.outward.mqtt.MqttOrders;
import io.cityhelm.connect.outward.open311.Open311;
import io.cityhelm.connect.outward.signed.SignedApi;
import java.util.Map;
import java.util.Optional;

/**
 * Every kind of link: one that brings data in has its package below {@code kind}, one that brings orders out below
 * {@code outward}, and each its line here.
 */
public final class Kinds {

    private static final Map<LinkKind, Kind> INWARD = Map.ofEntries(
            Map.entry(LinkKind.HTTP_POLL, new HttpPoll()),
            Map.entry(LinkKind.SSE, new ServerSentEvents()),
            Map.entry(LinkKind.WEBSOCKET, new WebSockets()),
            Map.entry(LinkKind.MQTT, new Mqtt()),
            Map.entry(LinkKind.KAFKA, new Kafka()),
            Map.entry(LinkKind.FOLDER, new Folder()),
            Map.entry(LinkKind.JDBC, new Jdbc()),
            Map.entry(LinkKind.SENSORTHINGS, new SensorThings()),
            Map.entry(LinkKind.OPEN311, new CitizenRequests()),
            Map.entry(LinkKind.FEATURES, new Features()),
            Map.entry(LinkKind.CAP_HTTP, new CapFeed()),
            Map.entry(LinkKind.CAP_DIRECTORY, new CapDirectory()));

    private static final Map<LinkKind, OutwardKind> OUTWARD = Map.of(
            LinkKind.ORDERS, new SignedApi(),
            LinkKind.ORDERS_OPEN311, new Open311(),
            LinkKind.ORDERS_CAP, new CapOrders(),
            LinkKind.ORDERS_MAIL, new Mail(),
            LinkKind.ORDERS_MQTT, new MqttOrders());

    private Kinds() {}

    /** Empty for what goes out. */
    public static Optional<Kind> inward(LinkKind kind) {
        return Optional.ofNullable(INWARD.get(kind));
    }

    /** Empty for what brings no orders out. */
    static Optional<OutwardKind> outward(LinkKind kind) {
        return Optional.ofNullable(OUTWARD.get(kind));
    }
}
