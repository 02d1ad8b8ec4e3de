package io.cityhelm.core.pack;

import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.ChecklistItem;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.Pace;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.PlannedOrder;
import io.cityhelm.core.plan.PlannedResource;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.PostLimit;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.plan.Task;
import io.cityhelm.core.plan.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Turns {@code plans.yaml} into the plans of the city. */
final class PlanReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    PlanReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    ResponsePlans plans(YamlNode file) {
        YamlNode gap = file.member("gap-after").orElse(file);
        List<Duration> gapAfter = Stream.of("red", "orange", "yellow", "blue")
                .map(colour -> yaml.seconds(gap, colour))
                .toList();
        YamlNode within = file.member("decide-within").orElse(file);
        YamlNode suggestion = within.member("suggestion").orElse(within);
        Deadlines deadlines = new Deadlines(
                Stream.of("i", "ii", "iii", "iv")
                        .map(level -> yaml.seconds(suggestion, level))
                        .toList(),
                yaml.seconds(within, "approval"),
                yaml.seconds(within, "review"));
        return new ResponsePlans(yaml.list(file, "plans", this::plan), gapAfter, deadlines);
    }

    private ResponsePlan plan(YamlNode node) {
        Set<Level> scopes = yaml.levels(node, "scopes");
        return new ResponsePlan(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.text(node, "domain"),
                yaml.text(node, "category"),
                scopes,
                yaml.texts(node, "basis"),
                levels(node, scopes));
    }

    /** Strictest first; a level that stands twice, or an id of a checklist that stands twice in one, is a problem. */
    private List<PlanLevel> levels(YamlNode plan, Set<Level> scopes) {
        Set<Integer> seen = new HashSet<>();
        for (YamlNode level : plan.member("levels").map(YamlNode::items).orElse(List.of())) {
            if (!seen.add(yaml.integer(level, "level"))) {
                problems.accept(level.problem("PackProblem.twice", yaml.integer(level, "level")));
            }
            Set<String> items = new HashSet<>();
            for (YamlNode item : level.member("checklist").map(YamlNode::items).orElse(List.of())) {
                if (!items.add(yaml.text(item, "id"))) {
                    problems.accept(item.problem("PackProblem.twice", yaml.text(item, "id")));
                }
            }
        }
        return yaml.list(plan, "levels", level -> level(level, scopes)).stream()
                .sorted(Comparator.comparing(PlanLevel::level))
                .toList();
    }

    private PlanLevel level(YamlNode node, Set<Level> scopes) {
        return new PlanLevel(
                ResponseLevel.values()[rank(node, "level")],
                yaml.list(node, "triggers", one -> trigger(one, scopes)),
                yaml.list(node, "tasks", one -> new Task(yaml.text(one, "department"), yaml.texts(one, "text"))),
                yaml.list(node, "orders", this::order),
                yaml.list(
                        node,
                        "resources",
                        one -> new PlannedResource(
                                yaml.text(one, "department"), yaml.texts(one, "name"), yaml.integer(one, "amount"))),
                yaml.list(
                        node,
                        "checklist",
                        one -> new ChecklistItem(
                                yaml.text(one, "id"), yaml.texts(one, "text"), yaml.seconds(one, "due"))),
                yaml.list(node, "roster", this::duty),
                limits(node),
                pace(node.member("pace").orElse(node)));
    }

    private Duty duty(YamlNode node) {
        return new Duty(yaml.text(node, "department"), yaml.texts(node, "post"), yaml.integer(node, "people"));
    }

    /** The limit of each post: its own, else that of its level. The same post twice in one level is a problem. */
    private List<PostLimit> limits(YamlNode level) {
        List<PostLimit> limits = new ArrayList<>();
        Set<Post> seen = new HashSet<>();
        for (YamlNode one : level.member("roster").map(YamlNode::items).orElse(List.of())) {
            Post post = Post.of(duty(one));
            if (!seen.add(post)) {
                problems.accept(one.problem("PackProblem.twice", post.name().getOrDefault("zh", post.department())));
            }
            Stream.of(one, level)
                    .filter(node -> node.member("man-within").isPresent())
                    .findFirst()
                    .ifPresent(node -> limits.add(new PostLimit(post, yaml.seconds(node, "man-within"))));
        }
        return limits;
    }

    /** What names an indicator is about one, what names a colour about a warning, the rest about an incident. */
    private Trigger trigger(YamlNode node, Set<Level> scopes) {
        if (node.member("indicator").isPresent()) {
            return new Trigger.OfIndicator(
                    yaml.text(node, "indicator"),
                    yaml.number(node, "at-least"),
                    node.member("for").isPresent() ? yaml.seconds(node, "for") : Duration.ZERO,
                    node.member("levels").isPresent() ? yaml.levels(node, "levels") : scopes);
        }
        return node.member("colour").isPresent()
                ? new Trigger.OfWarning(colour(node), yaml.words(node, "hazards"))
                : new Trigger.OfIncident(Grade.values()[rank(node, "grade")], yaml.words(node, "categories"));
    }

    private Grade colour(YamlNode node) {
        return switch (yaml.text(node, "colour")) {
            case "red" -> Grade.I;
            case "orange" -> Grade.II;
            case "yellow" -> Grade.III;
            default -> Grade.IV;
        };
    }

    private PlannedOrder order(YamlNode node) {
        return new PlannedOrder(
                yaml.text(node, "department"),
                yaml.text(node, "kind"),
                yaml.texts(node, "task"),
                node.member("windows").flatMap(this::windows));
    }

    /** Each counts from the issue of the order. */
    private Optional<Windows> windows(YamlNode node) {
        try {
            return Optional.of(new Windows(
                    yaml.seconds(node, "deliver"), yaml.seconds(node, "accept"), yaml.seconds(node, "done")));
        } catch (IllegalArgumentException e) {
            problems.accept(node.problem("PackProblem.windows"));
            return Optional.empty();
        }
    }

    private Pace pace(YamlNode node) {
        return new Pace(
                yaml.seconds(node, "refresh"),
                yaml.seconds(node, "phone-report"),
                yaml.seconds(node, "written-report"),
                yaml.seconds(node, "follow-up"));
    }

    /** From 0 for the gravest; a number outside of the four is told. */
    private int rank(YamlNode node, String name) {
        int number = yaml.integer(node, name);
        if (number < 1 || number > 4) {
            problems.accept(node.member(name).orElse(node).problem("PackProblem.unknownWord", number, "1–4"));
            return 0;
        }
        return number - 1;
    }
}
