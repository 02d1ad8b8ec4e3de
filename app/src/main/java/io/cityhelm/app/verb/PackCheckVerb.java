package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.Packs;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.importing.PackShelf;
import io.cityhelm.map.styling.StyleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code pack check}: checks all of a pack and says what is in it or what is wrong with it. */
@Command(name = "check")
final class PackCheckVerb extends Verb {

    PackCheckVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        Path directory = places().pack();
        Packs.check(directory, console().messages());
        CityPack pack = Packs.read(directory, console().messages());
        layers(directory, pack);
        String levels = Arrays.stream(Level.values())
                .map(level -> console().messages().name(level) + " " + count(pack, level))
                .collect(Collectors.joining(", "));
        console().say("app.pack.good", console().messages().of(pack.info().name()), levels);
        return ExitCodes.GOOD;
    }

    /** The layers of the pack and their styles, which nothing but the map reads. */
    private void layers(Path directory, CityPack pack) throws Complaint {
        PackShelf shelf = new PackShelf(directory, pack.layers());
        List<String> problems = new ArrayList<>();
        for (PackLayers.Entry layer : shelf.all()) {
            try {
                Set<String> columns = new LinkedHashSet<>();
                new LayerReader(shelf.kept(layer).file()).columns().forEach(column -> columns.add(column.name()));
                shelf.style(layer)
                        .ifPresent(style -> StyleReader.read(style, columns)
                                .problems()
                                .forEach(problem ->
                                        problems.add(problem.text(console().messages()))));
            } catch (IOException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Complaint("app.pack.bad", directory, String.join("\n", problems));
        }
    }

    private static long count(CityPack pack, Level level) {
        return pack.tree(pack.info().treeDay()).all().stream()
                .filter(place -> place.level() == level)
                .count();
    }
}
