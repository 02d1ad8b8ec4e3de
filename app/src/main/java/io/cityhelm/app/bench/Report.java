package io.cityhelm.app.bench;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as a table for people and as JSON for machines. */
public final class Report {

    private Report() {}

    /** A line a figure, with whether it keeps to its limit. */
    public static String table(List<Figure> figures) {
        StringBuilder table = new StringBuilder("%-24s %12s %12s %8s %10s  %-12s %s%n"
                .formatted("name", "value", "baseline", "ratio", "limit", "unit", ""));
        figures.forEach(figure -> table.append(line(figure)));
        return table.toString().stripTrailing();
    }

    /** An array of objects: name, value, baseline, ratio, limit, unit, runs. */
    public static String json(List<Figure> figures) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ArrayNode array = mapper.createArrayNode();
        for (Figure figure : figures) {
            ObjectNode object = array.addObject();
            object.put("name", figure.name());
            object.put("value", round(figure.value()));
            object.put("baseline", round(figure.baseline()));
            object.put("ratio", round(figure.ratio()));
            object.put("limit", figure.limit());
            object.put("unit", figure.unit());
            object.put("runs", figure.runs());
            object.put("holds", figure.holds());
        }
        return mapper.writeValueAsString(array);
    }

    private static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%-24s %12.3f %12.3f %8.2f %10s  %-12s %s%n",
                figure.name(),
                figure.value(),
                figure.baseline(),
                figure.ratio(),
                limit(figure),
                figure.unit(),
                figure.holds() ? "ok" : "MISSED");
    }

    private static String limit(Figure figure) {
        return switch (figure.better()) {
            case LOWER -> "<= " + figure.limit();
            case HIGHER -> ">= " + figure.limit();
        };
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
