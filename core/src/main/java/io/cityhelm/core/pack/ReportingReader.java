package io.cityhelm.core.pack;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.report.ReportRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code reporting.yaml}. */
final class ReportingReader {

    private final YamlReading yaml;

    ReportingReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    Reporting reporting(YamlNode file) {
        return new Reporting(
                yaml.list(file, "sources", this::source),
                yaml.list(file, "reports", this::rule),
                grades(file, "urgent"));
    }

    private Reporting.Source source(YamlNode node) {
        return new Reporting.Source(yaml.text(node, "id"), yaml.texts(node, "name"), yaml.flag(node, "direct"));
    }

    private ReportRule rule(YamlNode node) {
        return new ReportRule(
                grades(node, "grades"),
                yaml.levels(node, "levels"),
                optional(node, "phone"),
                yaml.seconds(node, "first"),
                optional(node, "follow-up"),
                optional(node, "daily"),
                yaml.seconds(node, "final"));
    }

    private Optional<Duration> optional(YamlNode node, String name) {
        return node.member(name).map(found -> yaml.seconds(node, name));
    }

    /** The schema lets only 1 to 4 through. */
    private Set<Grade> grades(YamlNode node, String name) {
        List<Grade> grades =
                yaml.list(node, name, item -> Grade.values()[Math.clamp(((Number) item.value()).intValue(), 1, 4) - 1]);
        return Set.copyOf(grades);
    }
}
