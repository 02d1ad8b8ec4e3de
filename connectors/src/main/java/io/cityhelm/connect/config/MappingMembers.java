package io.cityhelm.connect.config;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.format.Format;
import io.cityhelm.connect.format.Workbook;
import io.cityhelm.connect.mapping.Conversions;
import io.cityhelm.connect.mapping.Expressions;
import io.cityhelm.connect.mapping.Times;
import io.cityhelm.core.lineage.MappingVersion;
import io.cityhelm.core.pack.PackCodes;
import io.cityhelm.core.text.TextEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What of a link's file says how documents are read: it makes the version of a mapping, and is read again to trace a record. */
public final class MappingMembers {

    /** None of them may hold a secret. */
    private static final List<String> NAMES =
            List.of("kind", "yields", "format", "charset", "datum", "jurisdiction", "times", "unit", "xlsx", "map");

    private MappingMembers() {}

    /** @param conversions with the tables of codes as they are now, wherever they stand */
    static MappingVersion version(String link, String file, JsonNode root, Conversions conversions) {
        ObjectNode members = JsonMapper.shared().createObjectNode();
        NAMES.stream().filter(root::has).forEach(name -> members.set(name, root.get(name)));
        if (!conversions.codes().isEmpty()) {
            members.set("codes", codes(conversions));
        }
        return MappingVersion.of(link, file, members.toString());
    }

    /** A version with expressions that go without saying for a kind of link; what is said there says how records are mapped. */
    static MappingVersion with(MappingVersion version, Expressions whole) {
        ObjectNode members = (ObjectNode) root(version);
        ObjectNode map = members.putObject("map");
        whole.items().ifPresent(text -> map.put("items", text));
        whole.next().ifPresent(text -> map.put("next", text));
        whole.more().ifPresent(text -> map.put("more", text));
        whole.record().ifPresent(text -> map.put("record", text));
        return MappingVersion.of(version.link(), version.file(), members.toString());
    }

    /** How documents were read under a version. */
    public static DocumentReader documents(MappingVersion version) {
        return documents(root(version), conversions(version).times());
    }

    /** In the order of the names, so that the same tables make the same version. */
    private static ObjectNode codes(Conversions conversions) {
        ObjectNode tables = JsonMapper.shared().createObjectNode();
        new TreeMap<>(conversions.codes()).forEach((name, table) -> {
            ObjectNode values = tables.putObject(name).putObject("values");
            new TreeMap<>(table.codes()).forEach(values::put);
            table.otherwise().ifPresent(ours -> tables.withObject("/" + name).put("otherwise", ours));
        });
        return tables;
    }

    /** How times, codes and units were read under a version; what was good then tells no problem now. */
    public static Conversions conversions(MappingVersion version) {
        return new ConversionReader(Path.of(""), ConfigFile.of(root(version)), PackCodes.NONE, problem -> {})
                .conversions();
    }

    /** How records were mapped under a version. */
    public static Expressions expressions(MappingVersion version) {
        return expressions(root(version).path("map"));
    }

    /** @param times the zone of dates in a workbook */
    static DocumentReader documents(JsonNode root, Times times) {
        Format format = text(root, "format")
                .map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Format.JSON);
        JsonNode xlsx = root.path("xlsx");
        return new DocumentReader(
                format,
                text(root, "charset").flatMap(TextEncoding::named),
                new Workbook(text(xlsx, "sheet"), xlsx.path("head").asInt(1), times));
    }

    static Expressions expressions(JsonNode map) {
        Function<String, Optional<String>> read = name -> text(map, name);
        return new Expressions(read.apply("items"), read.apply("next"), read.apply("more"), read.apply("record"));
    }

    private static JsonNode root(MappingVersion version) {
        return JsonMapper.shared().readTree(version.members());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(found -> !found.isNull())
                .map(JsonNode::asString);
    }
}
