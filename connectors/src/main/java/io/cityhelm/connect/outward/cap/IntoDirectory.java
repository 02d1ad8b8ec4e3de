package io.cityhelm.connect.outward.cap;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Drops documents into a directory: a reader sees a whole one or none. */
record IntoDirectory(Path directory) implements CapCourier.Target {

    @Override
    public String put(String identifier, String document) throws LinkFailure {
        String name = identifier + ".xml";
        try {
            Path written = Files.writeString(directory.resolve("." + name + ".part"), document, StandardCharsets.UTF_8);
            Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw LinkFailure.down(
                    Note.of("LinkDetail.directory", directory, e.getClass().getSimpleName()), e);
        }
    }
}
