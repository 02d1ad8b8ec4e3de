package io.cityhelm.connect.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.cityhelm.connect.health.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Checks a file against {@code connector.schema.json}. */
final class ConfigSchema {

    private static final String RESOURCE = "/io/cityhelm/connect/connector.schema.json";

    private final Schema schema;

    ConfigSchema() {
        try (InputStream in = ConfigSchema.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema is not on the class path", e);
        }
    }

    void check(ConfigFile file, Consumer<ConfigProblem> problems) {
        for (Error error : schema.validate(file.root())) {
            problems.accept(file.problem(
                    pointer(error.getInstanceLocation()), Note.of("ConfigProblem.schema", error.getMessage())));
        }
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(path.getElement(i));
        }
        return pointer.toString();
    }
}
