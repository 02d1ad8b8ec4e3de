package io.cityhelm.core.pack;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the YAML files of a pack against their JSON Schemas (2020-12). Costs some hundred milliseconds the first time,
 * which is why a start with a checked pack goes without it.
 */
final class SchemaCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SchemaCheck() {}

    static void check(Map<PackFile, YamlNode> files, Consumer<PackProblem> problems) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        files.forEach((file, node) -> check(registry, text(file.schemaName()), node, problems));
    }

    /** @param schema its text */
    static void check(String schema, YamlNode node, Consumer<PackProblem> problems) {
        check(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12), schema, node, problems);
    }

    private static void check(SchemaRegistry registry, String text, YamlNode node, Consumer<PackProblem> problems) {
        Schema schema = registry.getSchema(text, InputFormat.JSON);
        List<Error> errors = schema.validate(JSON.valueToTree(node.plain()));
        errors.forEach(error -> problems.accept(problem(node, error)));
    }

    private static PackProblem problem(YamlNode root, Error error) {
        YamlNode at = root.at(steps(error.getInstanceLocation()));
        return at.problem("PackProblem.schema", error.getMessage());
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getElement(i)));
        }
        return steps;
    }

    private static String text(String schema) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(schema)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + schema + " is not on the class path", e);
        }
    }
}
