package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.connect.template.Templates;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code connect new}: a commented file to begin a link with. Never writes over a file. */
@Command(name = "new")
final class ConnectNewVerb extends Verb {

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "param.connect.kind")
    private String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "param.connect.new")
    private Path file;

    ConnectNewVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        Optional<String> id = Optional.ofNullable(file).map(ConnectNewVerb::id).filter(Templates::isId);
        String text = Templates.of(kind, id)
                .orElseThrow(() -> new Complaint("app.connect.kind", kind, String.join(", ", Templates.kinds())));
        if (file == null) {
            console().print(text.stripTrailing());
            return ExitCodes.GOOD;
        }
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Complaint("app.connect.exists", file).because(e);
        } catch (IOException e) {
            throw new Complaint("app.connect.unwritten", file, String.valueOf(e.getMessage())).because(e);
        }
        console().say("app.connect.written", file);
        return ExitCodes.GOOD;
    }

    /** A file is called after its link; what cannot be an id leaves that of the example. */
    private static String id(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
