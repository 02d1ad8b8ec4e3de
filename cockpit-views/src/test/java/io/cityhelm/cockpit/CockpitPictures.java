package io.cityhelm.cockpit;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Pictures of the whole cockpit to look at, written into a folder: not a test. */
public final class CockpitPictures {

    private CockpitPictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        try (TestCity city = city()) {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            BusyDay.on(city);
            if (args.length == 1 || args[1].equals("one")) {
                picture(city, out, "zh-dark", Locale.SIMPLIFIED_CHINESE, Theme.DARK, 1920, 1080);
            }
            if (args.length > 1 && args[1].equals("rooms")) {
                rooms(city, out);
                Runtime.getRuntime().halt(0);
            }
            if (args.length == 1) {
                picture(city, out, "en-light", Locale.ENGLISH, Theme.LIGHT, 1920, 1080);
                picture(city, out, "zh-small", Locale.SIMPLIFIED_CHINESE, Theme.DARK, 1366, 768);
                picture(city, out, "en-small", Locale.ENGLISH, Theme.DARK, 1366, 768);
                picture(city, out, "zh-light", Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 1920, 1080);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void rooms(TestCity city, Path out) throws Exception {
        city.services()
                .quarantine()
                .put(new Rejected("traffic", city.services().clock().instant(), "value 不是数字", "{\"value\": \"abc\"}"));
        Cockpit cockpit = FxToolkit.onFx(() -> new Cockpit(
                city.services(),
                Messages.in(Locale.SIMPLIFIED_CHINESE),
                Theme.DARK,
                () -> links(city),
                (s, m, seat, p) -> new NoPanels()));
        Scene scene = FxToolkit.onFx(() -> {
            Scene made = new Scene(cockpit.root(), 1920, 1080);
            cockpit.applyTo(made);
            return made;
        });
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        FxToolkit.save(FxToolkit.picture(scene), out.resolve("sign-in.png"));
        FxToolkit.onFx(() -> cockpit.seat().enter(city.officer("city")));
        FxToolkit.onFx(() -> ((javafx.scene.control.Button) scene.lookup("#card-traffic-delay")).fire());
        FxToolkit.onFx(() -> cockpit.seat().goTo(io.cityhelm.core.jurisdiction.JurisdictionCode.of("330106")));
        FxToolkit.pulse(40);
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        FxToolkit.save(FxToolkit.picture(scene), out.resolve("why.png"));
        FxToolkit.onFx(() -> ((javafx.scene.control.Button) scene.lookup("#why-close")).fire());
        FxToolkit.onFx(() -> cockpit.seat().goTo(io.cityhelm.core.jurisdiction.JurisdictionCode.of("330106002")));
        FxToolkit.pulse(60);
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        FxToolkit.save(FxToolkit.picture(scene), out.resolve("street.png"));
        for (String room : List.of("DATA", "SECURITY", "PLANS")) {
            FxToolkit.onFx(() -> ((javafx.scene.control.Button) scene.lookup("#rail-" + room)).fire());
            FxToolkit.save(FxToolkit.picture(scene), out.resolve(room + ".png"));
        }
        FxToolkit.onFx(() -> javafx.event.Event.fireEvent(
                scene.lookup("#rail-PLANS"),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.F1,
                        false,
                        false,
                        false,
                        false)));
        FxToolkit.save(FxToolkit.picture(scene), out.resolve("keys.png"));
    }

    private static TestCity city() throws Exception {
        Path folder = Files.createTempDirectory("cockpit");
        return TestCity.hasRealBorders()
                ? TestCity.real(folder, Clock.systemUTC())
                : TestCity.tiny(folder, Clock.systemUTC(), new io.cityhelm.cockpit.crossing.FxBackground());
    }

    private static void picture(
            TestCity city, Path out, String name, Locale language, Theme theme, int width, int height)
            throws Exception {
        long start = System.nanoTime();
        Cockpit cockpit = FxToolkit.onFx(() -> new Cockpit(
                city.services(), Messages.in(language), theme, List::of, (s, m, seat, p) -> new NoPanels()));
        Scene scene = FxToolkit.onFx(() -> {
            Scene made = new Scene(cockpit.root(), width, height);
            cockpit.applyTo(made);
            cockpit.seat().enter(city.officer(name.equals("en-small") ? "grid" : "city"));
            return made;
        });
        FxToolkit.await(FxToolkit.onFx(cockpit::whenReady));
        System.err.println(name + " ready after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        if (name.equals("zh-dark")) {
            selectFirst(city, cockpit);
        }
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        FxToolkit.save(FxToolkit.picture(scene), out.resolve(name + ".png"));
        FxToolkit.onFx(() -> {
            cockpit.close();
            return true;
        });
    }

    private static List<LinkHealth> links(TestCity city) {
        var now = city.services().clock().instant();
        return java.util.Arrays.stream(LinkState.values())
                .map(state -> new LinkHealth(
                        "link-" + state,
                        java.util.Map.of("zh", "部门系统 " + state.ordinal(), "en", "System " + state.ordinal()),
                        LinkKind.HTTP_POLL,
                        state,
                        now.minusSeconds(600),
                        state == LinkState.WAITING ? Optional.empty() : Optional.of(now.minusSeconds(4)),
                        state == LinkState.WAITING ? Optional.empty() : Optional.of(now.minusSeconds(4)),
                        42,
                        Optional.of(java.time.Duration.ofSeconds(2)),
                        Optional.empty(),
                        1200,
                        state.ordinal(),
                        0,
                        0,
                        state == LinkState.DOWN ? Optional.of(now.plusSeconds(15)) : Optional.empty(),
                        state == LinkState.LIVE ? Optional.of(java.time.Duration.ofSeconds(5)) : Optional.empty(),
                        Note.NONE))
                .toList();
    }

    private static void selectFirst(TestCity city, Cockpit cockpit) throws Exception {
        var first = city.ledger().situation().openIncidents().getFirst().state();
        FxToolkit.onFx(() -> {
            cockpit.seat().goTo(io.cityhelm.core.jurisdiction.JurisdictionCode.of("330106"));
            cockpit.seat().selected().set(Optional.of(new Need.Subject.OfIncident(first.id())));
        });
        FxToolkit.pulse(30);
    }

    /** Empty slots. */
    public static final class NoPanels implements Panels {
        @Override
        public Region queue() {
            return new StackPane(new Label("queue"));
        }

        @Override
        public Region incident() {
            return new StackPane(new Label("incident"));
        }

        @Override
        public Region orders() {
            return new StackPane(new Label("orders"));
        }

        @Override
        public List<KeyAction> actions() {
            return List.of();
        }

        @Override
        public io.cityhelm.cockpit.search.Steering steering() {
            return io.cityhelm.cockpit.search.Steering.NONE;
        }

        @Override
        public void drawOn(io.cityhelm.cockpit.sketch.DrawingBoard board) {}

        @Override
        public void nameSources(java.util.Map<String, java.util.Map<String, String>> names) {}

        @Override
        public void close() {}
    }
}
