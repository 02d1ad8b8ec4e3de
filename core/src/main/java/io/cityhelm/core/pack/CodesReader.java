package io.cityhelm.core.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code codes.yaml}, which a pack may have. */
final class CodesReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    CodesReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** @param file empty for a pack without one */
    PackCodes codes(Optional<YamlNode> file) {
        if (file.isEmpty()) {
            return PackCodes.NONE;
        }
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        for (YamlNode node : file.get().member("tables").orElse(file.get()).items()) {
            String id = yaml.text(node, "id");
            if (tables.put(id, table(node)) != null) {
                problems.accept(node.problem("PackProblem.twice", id));
            }
        }
        return new PackCodes(tables);
    }

    private CodeTable table(YamlNode node) {
        Map<String, String> codes = new LinkedHashMap<>();
        node.member("codes")
                .orElse(node)
                .members()
                .forEach((theirs, ours) -> codes.put(theirs, String.valueOf(ours.plain())));
        return new CodeTable(codes, yaml.optionalText(node, "otherwise"));
    }
}
