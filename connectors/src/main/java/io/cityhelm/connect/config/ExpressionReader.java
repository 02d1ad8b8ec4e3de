package io.cityhelm.connect.config;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.Expressions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code map}: what is no expression, or asks for a table that there is not, is told with its line. */
final class ExpressionReader {

    private static final Pattern TABLE = Pattern.compile("\\$code\\(\\s*(['\"])(.*?)\\1");

    private final ConfigFile file;
    private final Consumer<ConfigProblem> problems;

    ExpressionReader(ConfigFile file, Consumer<ConfigProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Expressions expressions(Set<String> tables) {
        return new Expressions(
                expression("items", tables),
                expression("next", tables),
                expression("more", tables),
                expression("record", tables));
    }

    private Optional<String> expression(String name, Set<String> tables) {
        Optional<String> text = ConfigReader.text(file.root().path("map"), name);
        text.ifPresent(expression -> check("/map/" + name, expression, tables));
        return text;
    }

    private void check(String pointer, String expression, Set<String> tables) {
        Expressions.fault(expression)
                .ifPresent(fault -> problems.accept(file.problem(
                        pointer, down(expression, fault.at()), Note.of("ConfigProblem.expression", fault.what()))));
        Matcher asked = TABLE.matcher(expression);
        while (asked.find()) {
            if (!tables.contains(asked.group(2))) {
                problems.accept(file.problem(
                        pointer,
                        down(expression, asked.start()),
                        Note.of("ConfigProblem.noTable", asked.group(2), String.join(", ", new TreeSet<>(tables)))));
            }
        }
    }

    private static long down(String expression, int at) {
        return expression.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
