package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.styling.StyleRead;
import io.cityhelm.map.styling.StyleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code layer style}: gives an imported layer a look of its own, checked first, or takes it away. */
@Command(name = "style")
final class LayerStyleVerb extends Verb {

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.layer.name")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "param.layer.style")
    private Path file;

    @Option(names = "--default", descriptionKey = "option.layer.default")
    private boolean usual;

    @Spec
    private CommandSpec spec;

    LayerStyleVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, IOException {
        if (usual == (file != null)) {
            throw new ParameterException(
                    spec.commandLine(), console().messages().text("app.layer.style.either"));
        }
        LayerShelf shelf = LayerShelf.in(places().data());
        KeptLayers.Kept layer = shelf.find(name).orElseThrow(() -> new Complaint("refusal.layer.none", name));
        if (usual) {
            shelf.styles().remove(name);
            console().say("app.layer.style.gone", name);
            return ExitCodes.GOOD;
        }
        Path style = file.toAbsolutePath().normalize();
        StyleRead read = StyleReader.read(style, columns(layer));
        if (read.style().isEmpty()) {
            Messages messages = console().messages();
            throw new Complaint(
                    "app.layer.style.bad",
                    read.problems().stream()
                            .map(problem -> problem.text(messages))
                            .collect(Collectors.joining("\n")));
        }
        Path kept = shelf.styles().put(name, style);
        console().say("app.layer.style.set", name, read.style().get().rules().size(), kept);
        return ExitCodes.GOOD;
    }

    private static Set<String> columns(KeptLayers.Kept layer) throws IOException {
        return new LayerReader(layer.file())
                .columns().stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
