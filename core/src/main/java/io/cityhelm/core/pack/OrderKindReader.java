package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Role;

/** Turns the file of order kinds into its records. */
final class OrderKindReader {

    private final YamlReading yaml;

    OrderKindReader(YamlReading yaml) {
        this.yaml = yaml;
    }

    OrderKind kind(YamlNode node) {
        return new OrderKind(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.texts(node, "template"),
                yaml.byGrade(node, "windows", this::windows),
                yaml.list(node, "answer", this::field),
                node.member("approval").map(this::approval),
                node.member("remind").map(this::reminder));
    }

    private OrderKind.Windows windows(YamlNode node) {
        return new OrderKind.Windows(
                yaml.seconds(node, "deliver"), yaml.seconds(node, "accept"), yaml.seconds(node, "done"));
    }

    private OrderKind.AnswerField field(YamlNode node) {
        return new OrderKind.AnswerField(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.choice(node, "type", OrderKind.AnswerField.Type.class),
                yaml.list(node, "required", at -> yaml.constant(at, OrderKind.AnswerField.Answering.class)),
                yaml.list(node, "choices", this::choice),
                yaml.optionalNumber(node, "least"),
                yaml.optionalNumber(node, "most"),
                yaml.flag(node, "future"));
    }

    private OrderKind.AnswerField.Choice choice(YamlNode node) {
        return new OrderKind.AnswerField.Choice(yaml.text(node, "id"), yaml.texts(node, "name"));
    }

    private OrderKind.Reminder reminder(YamlNode node) {
        return new OrderKind.Reminder(yaml.seconds(node, "every"), yaml.integer(node, "most"));
    }

    private OrderKind.Approval approval(YamlNode node) {
        return new OrderKind.Approval(
                yaml.choice(node, "role", Role.class),
                yaml.choice(node, "level", Level.class),
                yaml.seconds(node, "within"));
    }
}
