package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.text.Csv;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.quality.QualityCounts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The inventory against what arrives, read again when somebody looks. FX thread; needs no toolkit. */
public final class OnboardingModel {

    private final Inventory inventory;
    private final QualityCounts quality;
    private final Supplier<List<LinkHealth>> links;
    private final ZoneId zone;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Onboarding> onboarding = new ReadOnlyObjectWrapper<>(Onboarding.NONE);
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param links how the live links stand, as they are on the screen */
    public OnboardingModel(
            Inventory inventory,
            QualityCounts quality,
            Supplier<List<LinkHealth>> links,
            ZoneId zone,
            Clock clock,
            Background background) {
        this.inventory = inventory;
        this.quality = quality;
        this.links = links;
        this.zone = zone;
        this.clock = clock;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Onboarding> onboarding() {
        return onboarding.getReadOnlyProperty();
    }

    /** Why it could not be read the last time. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public Inventory inventory() {
        return inventory;
    }

    /** Reads again. */
    public void refresh() {
        List<LinkHealth> now = links.get();
        background.run(
                () -> Onboarding.of(
                        inventory,
                        now,
                        quality.since(LocalDate.ofInstant(clock.instant(), zone).minusDays(Onboarding.DAYS)),
                        clock.instant(),
                        zone),
                fresh -> {
                    trouble.set(Optional.empty());
                    onboarding.set(fresh);
                },
                e -> trouble.set(Optional.of(e)));
    }

    /** Writes a table where the person wants it. @param done told why it failed, or nothing */
    void export(Path file, List<String> head, List<List<String>> rows, Consumer<Optional<String>> done) {
        background.run(
                () -> Files.writeString(file, Csv.of(head, rows), StandardCharsets.UTF_8),
                written -> done.accept(Optional.empty()),
                e -> done.accept(Optional.of(String.valueOf(e.getMessage()))));
    }
}
