package io.cityhelm.app.bench;

import io.cityhelm.app.place.Packs;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The way in: how much one source may bring, and what many at once, one that floods and the loss of all do. */
public final class ConnectBench implements Bench {

    private final Path pack;
    private final Messages messages;
    private final Duration time;

    /** @param time for how long many links at once are watched */
    ConnectBench(Path pack, Messages messages, Duration time) {
        this.pack = pack;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public List<Figure> run() throws Exception {
        CityPack city = Packs.read(pack, messages);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(new Ingest(city, messages).figures());
        Crowd crowd = new Crowd(city, messages, time);
        figures.addAll(crowd.figures());
        figures.add(crowd.storm());
        return figures;
    }
}
