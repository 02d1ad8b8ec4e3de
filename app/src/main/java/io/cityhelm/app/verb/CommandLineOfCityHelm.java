package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.HeadStart;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The verbs put together, with help in the console's language. */
public final class CommandLineOfCityHelm {

    private CommandLineOfCityHelm() {}

    /** Runs what the words ask for. @param toolkit for the verbs that draw; may be begun @return the exit code */
    public static int execute(Console console, HeadStart toolkit, String... args) {
        return build(console, toolkit).execute(args);
    }

    /** The whole command line, for the launcher and for tests of its help. */
    static CommandLine build(Console console, HeadStart toolkit) {
        CommandLine pack = new CommandLine(new PackVerb(console))
                .addSubcommand("build", new PackBuildVerb(console))
                .addSubcommand("check", new PackCheckVerb(console));
        CommandLine journal = new CommandLine(new JournalVerb(console))
                .addSubcommand("verify", new JournalVerifyVerb(console))
                .addSubcommand("export", new JournalExportVerb(console));
        CommandLine account =
                new CommandLine(new AccountVerb(console)).addSubcommand("add", new AccountAddVerb(console));
        CommandLine all = new CommandLine(new CityHelmVerb(console))
                .addSubcommand("run", new RunVerb(console, toolkit))
                .addSubcommand("simulate", new SimulateVerb(console))
                .addSubcommand("snapshot", new SnapshotVerb(console, toolkit))
                .addSubcommand("pack", pack)
                .addSubcommand("journal", journal)
                .addSubcommand("account", account)
                .addSubcommand("bench", new BenchVerb(console));
        all.setResourceBundle(bundle(console));
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.setOut(console.out()).setErr(console.err());
        all.setParameterExceptionHandler(new WrongUsage(console));
        all.setExecutionExceptionHandler((e, command, parsed) -> unexpected(console, e));
        return all;
    }

    private static ResourceBundle bundle(Console console) {
        return ResourceBundle.getBundle(
                "io/cityhelm/resources/messages/app",
                console.messages().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What no verb has foreseen: the stack goes to the log, a sentence to the user. */
    private static int unexpected(Console console, Exception e) {
        LoggerFactory.getLogger(CommandLineOfCityHelm.class).error("a verb failed", e);
        console.tell("app.unexpected", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        return ExitCodes.FAILED;
    }
}
