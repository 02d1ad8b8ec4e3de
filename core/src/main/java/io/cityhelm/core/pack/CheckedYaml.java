package io.cityhelm.core.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one YAML file that belongs to no pack, the way a pack's files are read: every value knows its line. Reads the disk. */
public final class CheckedYaml {

    private CheckedYaml() {}

    /**
     * What the file says.
     *
     * @param schema text of its JSON Schema (2020-12)
     * @param problems is told all that is wrong with it
     * @return empty when it is missing or is no YAML
     */
    public static Optional<YamlNode> read(Path file, String schema, List<PackProblem> problems) {
        Path folder = file.toAbsolutePath().getParent();
        List<PackProblem> found = new ArrayList<>();
        Optional<YamlNode> node = YamlFile.read(folder, file.getFileName().toString(), found::add);
        node.ifPresent(content -> SchemaCheck.check(schema, content, found::add));
        problems.addAll(PackProblems.inOrder(found));
        return node;
    }
}
