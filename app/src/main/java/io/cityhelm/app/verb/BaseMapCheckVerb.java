package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.Packs;
import io.cityhelm.app.start.BaseMapPlace;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import io.cityhelm.map.basemap.picture.PictureKey;
import io.cityhelm.map.basemap.picture.SourceCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code basemap check}: opens a base map, fetches one picture of it, and says what came. */
@Command(name = "check")
final class BaseMapCheckVerb extends Verb {

    @Parameters(index = "0", descriptionKey = "param.basemap.id", paramLabel = "ID")
    private String id;

    BaseMapCheckVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, IOException {
        Path directory = places().pack();
        CityPack pack = Packs.read(directory, console().messages());
        // a cockpit may be running: the folder of its pictures belongs to it
        Path cache = Files.createTempDirectory("cityhelm-tiles");
        try (BaseMapShelf shelf = BaseMapPlace.shelf(pack, directory, places().data(), cache, Clock.systemUTC())) {
            for (PackProblem problem : shelf.problems()) {
                console().tell("app.basemap.problem", problem.text(console().messages()));
            }
            BaseMaps.Entry entry = shelf.find(id)
                    .orElseThrow(() -> new Complaint(
                            "app.basemap.unknown",
                            id,
                            shelf.all().stream().map(BaseMaps.Entry::id).collect(Collectors.joining(", "))));
            check(shelf, entry, pack);
        } finally {
            delete(cache);
        }
        return ExitCodes.GOOD;
    }

    private void check(BaseMapShelf shelf, BaseMaps.Entry entry, CityPack pack) throws Complaint {
        try {
            BaseMapLook look = shelf.open(id);
            try (TileSource open = look.source()) {
                say(look, entry, pack);
            }
        } catch (UnusableSourceException e) {
            throw new Complaint("app.basemap.bad", id, console().messages().sentence(e.why())).because(e);
        } catch (IOException e) {
            throw new Complaint("app.basemap.silent", id, String.valueOf(e.getMessage())).because(e);
        }
    }

    private void say(BaseMapLook look, BaseMaps.Entry entry, CityPack pack) throws IOException {
        SourceCheck found = SourceCheck.at(look, pack.tree().root().seat());
        String own = console().messages().of(entry.credits());
        console()
                .say(
                        "app.basemap.good",
                        console().messages().of(entry.name()),
                        found.minZoom(),
                        found.maxZoom(),
                        own.isEmpty() ? look.source().credits() : own);
        PictureKey asked = found.asked();
        String place = asked.zoom() + "/" + asked.x() + "/" + asked.y();
        if (found.picture().isPresent()) {
            console()
                    .say(
                            "app.basemap.picture",
                            place,
                            found.picture().get(),
                            found.took().toMillis());
        } else {
            console().say("app.basemap.hole", place);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
