package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import io.cityhelm.connect.Cockpit;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.force.Unit;
import java.nio.file.Path;
import java.time.Instant;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of public transport that holds vehicles and alerts, polled by two links. */
class TransitTest {

    private static final FeedMessage FEED = FeedMessage.newBuilder()
            .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(1_590_969_600L))
            .addEntity(FeedEntity.newBuilder()
                    .setId("bus-7")
                    .setVehicle(VehiclePosition.newBuilder()
                            .setPosition(
                                    Position.newBuilder().setLatitude(30.2f).setLongitude(120.1f))))
            .addEntity(FeedEntity.newBuilder()
                    .setId("alert-1")
                    .setAlert(Alert.newBuilder()
                            .setEffect(Alert.Effect.NO_SERVICE)
                            .setHeaderText(TranslatedString.newBuilder()
                                    .addTranslation(TranslatedString.Translation.newBuilder()
                                            .setText("停运")))))
            .build();

    private static final String POLL = """
        kind: http-poll
        url: ${env:URL}
        every: 3600
        format: gtfs-realtime
        jurisdiction: "990101"
        """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Cockpit cockpit;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .body(new Buffer().write(FEED.toByteArray()))
                        .build();
            }
        });
        server.start();
        cockpit = new Cockpit(folder).set("URL", server.url("/feed.pb"));
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.close();
    }

    @Test
    void vehicles_become_units_and_alerts_events() throws Exception {
        cockpit.link("buses", POLL + """
            yields: units
            map:
              items: items[vehicle.position]
              record: |-
                {"id": id, "name": vehicle.vehicle.label ? vehicle.vehicle.label : id, "kind": "bus", "department": "fire",
                 "status": "available", "lon": vehicle.position.longitude, "lat": vehicle.position.latitude,
                 "at": $fromMillis($number(vehicle.timestamp ? vehicle.timestamp : header.timestamp) * 1000)}
            """);
        cockpit.link("alerts", POLL + """
            yields: events
            map:
              items: items[alert]
              record: |-
                {"id": id, "category": "transport", "grade": alert.effect = "NO_SERVICE" ? 2 : 4,
                 "title": alert.headerText.translation[0].text, "at": $fromMillis($number(header.timestamp) * 1000),
                 "status": isDeleted ? "cleared" : "open"}
            """).start();

        cockpit.until(() -> !cockpit.units().units().isEmpty()
                && cockpit.ledger()
                        .situation()
                        .alert(AlertKey.of("alerts", "alert-1"))
                        .isPresent());
        assertThat(cockpit.units().units()).singleElement().satisfies(this::assertBus);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    private void assertBus(Unit bus) {
        assertThat(bus.name()).isEqualTo("bus-7");
        assertThat(bus.place().lon()).isEqualTo(120.1);
        assertThat(bus.at()).isEqualTo(Instant.ofEpochSecond(1_590_969_600L));
    }
}
