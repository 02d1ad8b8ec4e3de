package io.cityhelm.connect;

import io.cityhelm.connect.config.ConfigProblem;
import io.cityhelm.connect.config.ConfigReader;
import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.health.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which link each file makes. A file that is edited makes its link anew and touches no other; while what it says makes no
 * sense, the link goes on as the file was before, and says so. Reading is safe on any thread; files are followed on one.
 */
final class Roster {

    private final Map<String, Member> members = new ConcurrentSkipListMap<>();
    private final ConfigReader reader;
    private final Wiring wiring;
    private final ConnectorContext context;
    private final Consumer<LinkHealth> told;

    Roster(Wiring wiring, ConnectorContext context, Consumer<LinkHealth> told) {
        this.reader = ConfigReader.of(context.environment(), context.pack());
        this.wiring = wiring;
        this.context = context;
        this.told = told;
    }

    /** @param print what tells a file from an edited one: its text, and the tables that it names as they are */
    private record Member(String id, Wire wire, boolean enabled, String print) {

        boolean isBroken() {
            return wire instanceof Wire.Broken;
        }

        /** Switched off by a person, and not by its file. */
        boolean isPaused() {
            return enabled && wire.health().state() == LinkState.OFF;
        }
    }

    /** Every link, in the order of the files. */
    List<Wire> wires() {
        return members.values().stream().map(Member::wire).toList();
    }

    Optional<Wire> find(String id) {
        return members.values().stream()
                .filter(member -> member.id().equals(id))
                .map(Member::wire)
                .findFirst();
    }

    /** Makes the links of all files of a directory; none is started. */
    void load(Path directory) throws IOException {
        files(directory).forEach(this::read);
    }

    /** Starts what the files do not say to be off. */
    void start() {
        members.values().forEach(Roster::begin);
    }

    /** Files of the directory came, changed or went. */
    void follow(Path directory, Set<Path> changed) {
        try {
            List<Path> all = files(directory);
            members.keySet().stream()
                    .filter(name -> all.stream().noneMatch(file -> name(file).equals(name)))
                    .toList()
                    .forEach(this::remove);
            boolean tables = changed.stream().anyMatch(file -> !isLink(file));
            for (Path file : all) {
                Member member = members.get(name(file));
                // one that is broken may have been mended by what happened to another file
                if (changed.contains(file) || tables || member == null || member.isBroken()) {
                    read(file);
                    Optional.ofNullable(members.get(name(file)))
                            .filter(now -> now != member)
                            .ifPresent(Roster::begin);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void close() {
        members.values().forEach(member -> member.wire().close());
    }

    private static void begin(Member member) {
        member.wire().retime(); // what presses already is shown at once
        if (member.enabled()) {
            member.wire().start();
        } else if (!member.isBroken()) {
            member.wire().pause();
            member.wire().meter().off();
        }
    }

    private void remove(String name) {
        Member member = members.remove(name);
        member.wire().close();
        member.wire().meter().retire();
    }

    private void read(Path file) {
        switch (reader.read(file)) {
            case ConfigReader.Result.Good(LinkConfig config) -> good(file, config);
            case ConfigReader.Result.Bad(List<ConfigProblem> problems) -> refuse(file, problems);
        }
    }

    private void good(Path file, LinkConfig config) {
        Member old = members.get(name(file));
        String print = print(file, config);
        if (old != null && old.print().equals(print)) {
            old.wire().meter().edited(Note.NONE);
            return;
        }
        if (isTaken(config.id(), name(file))) {
            refuse(file, List.of(new ConfigProblem(name(file), 1, Note.of("ConfigProblem.twice", config.id()))));
            return;
        }
        LinkMeter meter = new LinkMeter(config.id(), config.name(), config.kind(), context.clock(), told);
        Wire wire = wiring.wire(config, meter);
        if (wire instanceof Wire.Broken && old != null && !old.isBroken()) {
            old.wire()
                    .meter()
                    .edited(Note.of(
                            "LinkDetail.notTaken",
                            name(file),
                            meter.health().detail().text(context.messages())));
            return;
        }
        boolean paused = old != null && old.isPaused() && old.id().equals(config.id());
        put(file, new Member(config.id(), wire, config.enabled() && !paused, print));
    }

    /** The link that runs goes on; where none does, there is a broken one that says why. */
    private void refuse(Path file, List<ConfigProblem> problems) {
        Member old = members.get(name(file));
        ConfigProblem first = problems.getFirst();
        String text = first.what().text(context.messages());
        if (old != null && !old.isBroken()) {
            old.wire().meter().edited(Note.of("LinkDetail.notTaken", first.place(), text));
            return;
        }
        String id = name(file);
        LinkMeter meter = new LinkMeter(id, Map.of("zh", id, "en", id), LinkKind.HTTP_POLL, context.clock(), told);
        String key = problems.size() == 1 ? "LinkDetail.file" : "LinkDetail.fileMore";
        meter.broken(Note.of(key, first.place(), text, problems.size() - 1), Optional.empty());
        put(file, new Member(id, new Wire.Broken(meter), false, ""));
    }

    /** The old one ends before the new one is there: no record comes over both. */
    private void put(Path file, Member member) {
        Optional.ofNullable(members.get(name(file))).ifPresent(old -> {
            old.wire().close();
            old.wire().meter().retire();
        });
        members.put(name(file), member);
    }

    private boolean isTaken(String id, String file) {
        return members.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(file)
                        && !each.getValue().isBroken()
                        && each.getValue().id().equals(id));
    }

    private static String print(Path file, LinkConfig config) {
        try {
            return config.mapping().version() + "\n" + Files.readString(file);
        } catch (IOException e) {
            return ""; // it went since it was read; the next look finds out
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Roster::isLink).sorted().toList();
        }
    }

    private static boolean isLink(Path file) {
        String name = name(file);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
