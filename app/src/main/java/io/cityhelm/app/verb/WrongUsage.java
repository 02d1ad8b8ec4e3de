package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line, and how it is used. */
final class WrongUsage implements IParameterExceptionHandler {

    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        switch (e) {
            case UnmatchedArgumentException unmatched ->
                console.tell("app.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing -> console.tell("app.usage.missing", labels(missing));
            default -> console.tell("app.usage.bad", value(e));
        }
        command.usage(console.err());
        console.err().flush();
        return ExitCodes.WRONG_USAGE;
    }

    private static String labels(MissingParameterException missing) {
        return String.join(
                ", ",
                missing.getMissing().stream()
                        .map(arg -> arg.isOption() ? nameOf(arg) : arg.paramLabel())
                        .toList());
    }

    private static String nameOf(CommandLine.Model.ArgSpec arg) {
        return ((CommandLine.Model.OptionSpec) arg).longestName();
    }

    private static String value(ParameterException e) {
        if (e.getArgSpec() == null) {
            return String.valueOf(e.getMessage());
        }
        String name = e.getArgSpec().isOption()
                ? nameOf(e.getArgSpec())
                : e.getArgSpec().paramLabel();
        return e.getValue() == null ? name : name + " " + e.getValue();
    }
}
