package io.cityhelm.cockpit.basemap;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.BaseMapReader;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.map.basemap.Gradient;
import io.cityhelm.map.basemap.http.TileClient;
import io.cityhelm.map.basemap.http.TileTimes;
import io.cityhelm.map.basemap.opening.BaseMapOpener;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A seat with three base maps: a file, one that wants a key that is not set, and a server that is not there. */
final class BaseMapStand implements AutoCloseable {

    private static final JurisdictionTree TREE = SmallCity.pack().tree();

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    final Seat seat = new Seat(TREE);
    private final BaseMapShelf shelf;
    private final SeatChoices choices;

    BaseMapStand(Path folder, SeatChoices choices) throws IOException, PackProblems {
        this.choices = choices;
        if (!Files.exists(folder.resolve("gradient.mbtiles"))) {
            Path file = Gradient.file("gradient.mbtiles", folder);
            assert Files.exists(file);
        }
        Files.writeString(folder.resolve("basemaps.yaml"), """
            basemaps:
              - id: gradient
                name: {zh: 渐变图, en: Gradient}
                kind: mbtiles
                file: gradient.mbtiles
                credits: {zh: 感谢测试, en: Thanks to the test}
              - id: keyed
                name: {zh: 要密钥的, en: Keyed}
                kind: xyz
                url: http://127.0.0.1:1/{z}/{x}/{y}.png
                key: ${env:NO_SUCH_KEY}
                key-parameter: tk
              - id: dead
                name: {zh: 不在的, en: Absent}
                kind: wmts
                url: http://127.0.0.1:1/wmts
            """);
        TileTimes quick = new TileTimes(
                Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofMinutes(5));
        this.shelf = new BaseMapShelf(
                List.of(new BaseMapShelf.Described(BaseMapReader.own(folder), folder)),
                List.of(),
                new BaseMapOpener(
                        () -> new TileClient(folder.resolve("tiles"), 1 << 20, quick, clock),
                        new Environment(name -> Optional.empty())));
    }

    /** In tests of the model everything happens at once. */
    BaseMapModel model(Background background) {
        return new BaseMapModel(shelf, choices, seat, clock, background);
    }

    void enter(String account) {
        seat.enter(new Actor.Officer(
                account, account, Role.DUTY_OFFICER, TREE.root().code()));
    }

    @Override
    public void close() {
        shelf.close();
    }
}
