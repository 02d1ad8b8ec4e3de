package io.cityhelm.connect.config;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.Conversions;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.core.calling.Rung.Channel;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackCodes;
import io.cityhelm.core.text.TextEncoding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Reads the file of one link. Not safe on many threads. */
public final class ConfigReader {

    private static final double EVERY_SECONDS = 10;
    private static final double FASTEST_SECONDS = 1;

    private final ConfigSchema schema = new ConfigSchema();
    private final Environment environment;
    private final Predicate<String> knownDepartment;
    private final PackCodes codes;

    /** Without tables of codes beside those of the files. */
    public ConfigReader(Environment environment, Predicate<String> knownDepartment) {
        this(environment, knownDepartment, PackCodes.NONE);
    }

    /**
     * @param knownDepartment whether the city pack has a department of this id
     * @param codes the tables of the city pack
     */
    public ConfigReader(Environment environment, Predicate<String> knownDepartment, PackCodes codes) {
        this.environment = environment;
        this.knownDepartment = knownDepartment;
        this.codes = codes;
    }

    /** For links of a city. */
    public static ConfigReader of(Environment environment, CityPack pack) {
        return new ConfigReader(environment, id -> pack.department(id).isPresent(), pack.codes());
    }

    /** What came of a file: a link, or what is wrong with it. */
    public sealed interface Result {
        record Good(LinkConfig config) implements Result {}

        /** @param problems at least one, first line first */
        record Bad(List<ConfigProblem> problems) implements Result {}
    }

    /** Reads a file; never throws for what stands in it. */
    public Result read(Path path) {
        List<ConfigProblem> problems = new ArrayList<>();
        return result(path, ConfigFile.read(path, problems::add), problems);
    }

    /** Reads what somebody is about to write into a file. @param path where it would stand, for what lies beside it */
    public Result read(Path path, String text) {
        List<ConfigProblem> problems = new ArrayList<>();
        return result(path, ConfigFile.read(path.getFileName().toString(), text, problems::add), problems);
    }

    private Result result(Path path, ConfigFile file, List<ConfigProblem> problems) {
        if (problems.isEmpty()) {
            schema.check(file, problems::add);
        }
        if (problems.isEmpty()) {
            LinkConfig config = config(path, file, problems);
            if (problems.isEmpty()) {
                return new Result.Good(config);
            }
        }
        problems.sort(java.util.Comparator.comparingInt(ConfigProblem::line));
        return new Result.Bad(List.copyOf(problems));
    }

    private LinkConfig config(Path path, ConfigFile file, List<ConfigProblem> problems) {
        JsonNode root = file.root();
        LinkKind kind = constant(LinkKind.class, root.get("kind").asString());
        String target = isDirectory(kind, root) ? "directory" : "url";
        Conversions conversions = new ConversionReader(path, file, codes, problems::add).conversions();
        return new LinkConfig(
                root.get("id").asString(),
                texts(root.get("name")),
                kind,
                text(root, "yields").map(name -> constant(Yields.class, name)),
                filled(file, target, problems).orElse(""),
                seconds(root, "every", EVERY_SECONDS),
                seconds(root, "fastest", FASTEST_SECONDS),
                root.has("quiet") ? Optional.of(seconds(root, "quiet", 0)) : Optional.empty(),
                secret(file, problems),
                departments(file, problems),
                root.path("channels")
                        .valueStream()
                        .map(name -> constant(Channel.class, name.asString()))
                        .toList(),
                text(root, "datum").map(name -> constant(Datum.class, name)).orElse(Datum.WGS84),
                text(root, "jurisdiction").map(JurisdictionCode::of),
                new ExpressionReader(file, problems::add)
                        .expressions(conversions.codes().keySet()),
                conversions,
                documents(file, conversions, problems),
                MappingMembers.version(root.get("id").asString(), file.name(), root, conversions),
                settings(file, kind, problems),
                root.path("enabled").asBoolean(true));
    }

    /** Orders as CAP go either way. */
    private static boolean isDirectory(LinkKind kind, JsonNode root) {
        return kind == LinkKind.CAP_DIRECTORY
                || kind == LinkKind.FOLDER
                || (kind == LinkKind.ORDERS_CAP && root.has("directory"));
    }

    private Optional<Secret> secret(ConfigFile file, List<ConfigProblem> problems) {
        try {
            return filled(file, "secret", problems).map(Secret::of);
        } catch (IllegalArgumentException e) {
            problems.add(file.problem("/secret", Note.of("ConfigProblem.badSecret")));
            return Optional.empty();
        }
    }

    private Optional<String> filled(ConfigFile file, String name, List<ConfigProblem> problems) {
        return text(file.root(), name).flatMap(text -> filled(file, "/" + name, text, problems));
    }

    private Optional<String> filled(ConfigFile file, String pointer, String text, List<ConfigProblem> problems) {
        try {
            return Optional.of(environment.fill(text));
        } catch (Environment.UnsetException e) {
            problems.add(file.problem(pointer, Note.of("ConfigProblem.unset", e.getMessage())));
            return Optional.empty();
        }
    }

    private static DocumentReader documents(ConfigFile file, Conversions conversions, List<ConfigProblem> problems) {
        Optional<String> charset = text(file.root(), "charset");
        if (charset.isPresent() && charset.flatMap(TextEncoding::named).isEmpty()) {
            problems.add(file.problem("/charset", Note.of("ConfigProblem.charset", charset.get())));
        }
        return MappingMembers.documents(file.root(), conversions.times());
    }

    /** Texts may hold references wherever they stand. */
    private Settings settings(ConfigFile file, LinkKind kind, List<ConfigProblem> problems) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : file.root().path(name).properties()) {
            String pointer = "/" + name + "/" + member.getKey();
            value(file, pointer, member.getValue(), problems).ifPresent(value -> values.put(member.getKey(), value));
        }
        return new Settings(values);
    }

    private Optional<Object> value(ConfigFile file, String pointer, JsonNode node, List<ConfigProblem> problems) {
        if (node.isNumber()) {
            return Optional.of(node.numberValue());
        }
        if (node.isBoolean()) {
            return Optional.of(node.asBoolean());
        }
        if (node.isArray()) {
            return Optional.of(node.valueStream()
                    .flatMap(one -> value(file, pointer, one, problems).stream())
                    .toList());
        }
        return filled(file, pointer, node.asString(), problems).map(Function.identity());
    }

    private List<String> departments(ConfigFile file, List<ConfigProblem> problems) {
        List<String> ids = new ArrayList<>();
        for (JsonNode node : file.root().path("departments")) {
            String id = node.asString();
            if (!id.equals("*") && !knownDepartment.test(id)) {
                problems.add(file.problem("/departments/" + ids.size(), Note.of("ConfigProblem.noDepartment", id)));
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asString()));
        return texts;
    }

    static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(found -> !found.isNull())
                .map(JsonNode::asString);
    }

    private static Duration seconds(JsonNode node, String name, double otherwise) {
        double seconds = node.path(name).isNumber() ? node.get(name).asDouble() : otherwise;
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
