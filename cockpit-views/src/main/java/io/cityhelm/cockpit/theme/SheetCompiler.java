package io.cityhelm.cockpit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.css.Stylesheet;

/**
 * Run by the build: turns the style sheets into the toolkit's binary form, because parsing them takes a tenth of a start.
 * {@link Theme} takes the binary form where it is; after a change of a sheet the build has to run.
 */
public final class SheetCompiler {

    private SheetCompiler() {}

    /** @param args the folder of this module's compiled classes */
    public static void main(String[] args) throws IOException {
        for (String name : Theme.SHEETS) {
            Path source = Files.createTempFile(name, ".css");
            try (InputStream css = Theme.class.getResourceAsStream(Theme.SOURCES + name + ".css")) {
                Files.copy(css, source, StandardCopyOption.REPLACE_EXISTING);
                Path compiled = Path.of(args[0], Theme.class.getPackageName().split("\\."));
                Files.createDirectories(compiled);
                Stylesheet.convertToBinary(
                        source.toFile(), compiled.resolve(name + ".bss").toFile());
            } finally {
                Files.delete(source);
            }
        }
    }
}
