package io.cityhelm.map.styling;

import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.text.Messages;

/**
 * One thing wrong with a style, and where.
 *
 * @param rule name of the rule it stands in; empty when it stands in none
 * @param what with file and line
 */
public record StyleProblem(String rule, PackProblem what) {

    /** File, line, rule and what is wrong, in one sentence. */
    public String text(Messages messages) {
        String message = what.message(messages);
        return rule.isEmpty()
                ? messages.text("map.style.problem", what.file(), String.valueOf(what.line()), message)
                : messages.text("map.style.problem.rule", what.file(), String.valueOf(what.line()), rule, message);
    }
}
