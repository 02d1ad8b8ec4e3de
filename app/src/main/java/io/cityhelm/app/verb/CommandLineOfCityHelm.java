package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.HeadStart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The verbs put together, with help in the console's language. */
public final class CommandLineOfCityHelm {

    private CommandLineOfCityHelm() {}

    /** Runs what the words ask for. @param toolkit for the verbs that draw; may be begun @return the exit code */
    public static int execute(Console console, HeadStart toolkit, String... args) {
        Map<String, Supplier<Object>> verbs = verbs(console, toolkit);
        // the other verbs are of no use to a call that begins with the name of one, and reading them delays the cockpit
        if (args.length > 0 && verbs.containsKey(args[0])) {
            verbs.keySet().retainAll(Set.of(args[0]));
        }
        return build(console, verbs).execute(args);
    }

    /** The whole command line, for tests of its help. */
    static CommandLine build(Console console, HeadStart toolkit) {
        return build(console, verbs(console, toolkit));
    }

    private static Map<String, Supplier<Object>> verbs(Console console, HeadStart toolkit) {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
        verbs.put("run", () -> new RunVerb(console, toolkit));
        verbs.put("simulate", () -> new SimulateVerb(console));
        verbs.put("snapshot", () -> new SnapshotVerb(console, toolkit));
        verbs.put(
                "pack",
                () -> new CommandLine(new PackVerb(console))
                        .addSubcommand("build", new PackBuildVerb(console))
                        .addSubcommand("check", new PackCheckVerb(console)));
        verbs.put(
                "journal",
                () -> new CommandLine(new JournalVerb(console))
                        .addSubcommand("verify", new JournalVerifyVerb(console))
                        .addSubcommand("export", new JournalExportVerb(console)));
        verbs.put(
                "account",
                () -> new CommandLine(new AccountVerb(console)).addSubcommand("add", new AccountAddVerb(console)));
        verbs.put(
                "connect",
                () -> new CommandLine(new ConnectVerb(console))
                        .addSubcommand("try", new ConnectTryVerb(console))
                        .addSubcommand("new", new ConnectNewVerb(console)));
        verbs.put(
                "layer",
                () -> new CommandLine(new LayerVerb(console))
                        .addSubcommand("import", new LayerImportVerb(console))
                        .addSubcommand("export", new LayerExportVerb(console))
                        .addSubcommand("list", new LayerListVerb(console))
                        .addSubcommand("remove", new LayerRemoveVerb(console))
                        .addSubcommand("preview", new LayerPreviewVerb(console))
                        .addSubcommand("style", new LayerStyleVerb(console)));
        verbs.put(
                "basemap",
                () -> new CommandLine(new BaseMapVerb(console)).addSubcommand("check", new BaseMapCheckVerb(console)));
        verbs.put(
                "map",
                () -> new CommandLine(new MapVerb(console)).addSubcommand("print", new MapPrintVerb(console, toolkit)));
        verbs.put("bench", () -> new BenchVerb(console));
        return verbs;
    }

    private static CommandLine build(Console console, Map<String, Supplier<Object>> verbs) {
        CommandLine all = new CommandLine(new CityHelmVerb(console));
        verbs.forEach((name, verb) -> all.addSubcommand(name, verb.get()));
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
