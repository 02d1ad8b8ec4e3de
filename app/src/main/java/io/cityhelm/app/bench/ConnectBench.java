package io.cityhelm.app.bench;

import io.cityhelm.app.place.Packs;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The way in: how much one source may bring, and what many at once, one that floods and the loss of all do. */
public final class ConnectBench implements Bench {

    private final Path pack;
    private final Messages messages;

    ConnectBench(Path pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
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
        return figures;
    }
}
