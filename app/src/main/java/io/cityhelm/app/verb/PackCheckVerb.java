package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.Packs;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import java.nio.file.Path;
import java.util.Arrays;
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
        String levels = Arrays.stream(Level.values())
                .map(level -> console().messages().name(level) + " " + count(pack, level))
                .collect(Collectors.joining(", "));
        console().say("app.pack.good", console().messages().of(pack.info().name()), levels);
        return ExitCodes.GOOD;
    }

    private static long count(CityPack pack, Level level) {
        return pack.tree(pack.info().treeDay()).all().stream()
                .filter(place -> place.level() == level)
                .count();
    }
}
