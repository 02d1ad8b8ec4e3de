package io.cityhelm.connect.config;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.Conversions;
import io.cityhelm.connect.mapping.TimeFormat;
import io.cityhelm.connect.mapping.Times;
import io.cityhelm.connect.mapping.Units;
import io.cityhelm.core.pack.CodeTable;
import io.cityhelm.core.pack.PackCodes;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads how a source writes its times, codes and units: {@code times}, {@code codes} and {@code unit}. */
final class ConversionReader {

    private final Path path;
    private final ConfigFile file;
    private final PackCodes pack;
    private final Consumer<ConfigProblem> problems;

    /** @param path of the file, beside which tables lie */
    ConversionReader(Path path, ConfigFile file, PackCodes pack, Consumer<ConfigProblem> problems) {
        this.path = path;
        this.file = file;
        this.pack = pack;
        this.problems = problems;
    }

    Conversions conversions() {
        Optional<String> unit = ConfigReader.text(file.root(), "unit");
        unit.filter(text -> !Units.isUnit(text)).ifPresent(text -> tell("/unit", "ConfigProblem.unit", text));
        return new Conversions(times(file.root().path("times")), codes(), unit);
    }

    private Times times(JsonNode node) {
        List<TimeFormat> formats = new ArrayList<>();
        for (JsonNode one : node.path("formats")) {
            try {
                formats.add(TimeFormat.of(one.asString()));
            } catch (IllegalArgumentException e) {
                tell("/times/formats/" + formats.size(), "ConfigProblem.timeFormat", one.asString(), e.getMessage());
            }
        }
        return new Times(
                zone(node),
                formats.isEmpty() ? Times.UNSAID.formats() : formats,
                ConfigReader.text(node, "ambiguous")
                        .map(word -> ConfigReader.constant(Times.Ambiguous.class, word))
                        .orElse(Times.UNSAID.ambiguous()));
    }

    private Optional<ZoneId> zone(JsonNode node) {
        Optional<String> name = ConfigReader.text(node, "zone");
        try {
            return name.map(ZoneId::of);
        } catch (DateTimeException e) {
            tell("/times/zone", "ConfigProblem.zone", name.orElse(""));
            return Optional.empty();
        }
    }

    private Map<String, CodeTable> codes() {
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : file.root().path("codes").properties()) {
            table("/codes/" + member.getKey(), member.getValue())
                    .ifPresent(table -> tables.put(member.getKey(), table));
        }
        return tables;
    }

    private Optional<CodeTable> table(String pointer, JsonNode node) {
        Optional<String> otherwise = ConfigReader.text(node, "otherwise");
        Optional<String> ofPack = ConfigReader.text(node, "pack");
        if (ofPack.isPresent()) {
            Optional<CodeTable> table = pack.table(ofPack.get());
            if (table.isEmpty()) {
                tell(pointer + "/pack", "ConfigProblem.noPackTable", ofPack.get());
            }
            return table.map(found -> new CodeTable(found.codes(), otherwise.or(found::otherwise)));
        }
        Map<String, String> codes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.path("values").properties()) {
            codes.put(member.getKey(), member.getValue().asString());
        }
        try {
            Optional<String> name = ConfigReader.text(node, "file");
            if (name.isPresent()) {
                codes.putAll(CodeFile.read(path.toAbsolutePath().getParent(), name.get()));
            }
        } catch (CodeFile.BadTableException e) {
            problems.accept(file.problem(pointer + "/file", e.why()));
        }
        return Optional.of(new CodeTable(codes, otherwise));
    }

    private void tell(String pointer, String key, Object... args) {
        problems.accept(file.problem(pointer, Note.of(key, args)));
    }
}
