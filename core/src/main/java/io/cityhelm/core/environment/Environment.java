package io.cityhelm.core.environment;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code ${env:NAME}} in from the environment: how a file refers to a credential that must not stand in it. Safe on
 * any thread.
 */
public final class Environment {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    private final Function<String, Optional<String>> variables;

    /** @param variables the value of a variable; empty when it is not set */
    public Environment(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /** The environment of this process. */
    public static Environment ofProcess() {
        return new Environment(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** @throws UnsetException when the text names a variable that is not set or is blank */
    public String fill(String text) throws UnsetException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = variables.apply(name).filter(v -> !v.isBlank()).orElse(null);
            if (value == null) {
                throw new UnsetException(name);
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    /** A variable that a file names is not set; its message is the name. */
    public static final class UnsetException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsetException(String name) {
            super(name);
        }
    }
}
