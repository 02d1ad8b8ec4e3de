package io.cityhelm.cockpit;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.duty.DutyModel;
import io.cityhelm.cockpit.duty.DutySheet;
import io.cityhelm.cockpit.handover.HandoverModel;
import io.cityhelm.cockpit.handover.HandoverSheet;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.keys.KeySheet;
import io.cityhelm.cockpit.staffing.StaffingPane;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What covers the whole window for a while: built when first wanted, laid below the door. FX thread. */
final class Sheets {

    private final StackPane layers;
    private final Node door;
    private final HandoverModel handovers;
    private final DutyModel duties;
    private final BiFunction<ActionDesk, Notices, StaffingPane> staffing;
    private final Messages messages;
    private final Runnable back;
    private final List<Node> others = new ArrayList<>();
    private Optional<KeySheet> keys = Optional.empty();
    private Optional<HandoverSheet> handover = Optional.empty();
    private Optional<DutySheet> duty = Optional.empty();

    /**
     * @param layers where they are laid
     * @param door lies above them and is one of the layers
     * @param staffing makes the posts of responses, for the sheet of duties
     * @param back called when one is taken away: keys are for the cockpit again
     */
    Sheets(
            StackPane layers,
            Node door,
            HandoverModel handovers,
            DutyModel duties,
            BiFunction<ActionDesk, Notices, StaffingPane> staffing,
            Messages messages,
            Runnable back) {
        this.layers = layers;
        this.door = door;
        this.handovers = handovers;
        this.duties = duties;
        this.staffing = staffing;
        this.messages = messages;
        this.back = back;
    }

    void showKeys(List<KeyAction> actions) {
        KeySheet sheet = keys.orElseGet(() -> laid(new KeySheet(actions, messages)));
        keys = Optional.of(sheet);
        sheet.setVisible(true);
    }

    void showHandover() {
        HandoverSheet sheet = handover.orElseGet(() -> laid(new HandoverSheet(handovers, messages)));
        handover = Optional.of(sheet);
        sheet.open();
    }

    void showDuty() {
        DutySheet sheet = duty.orElseGet(() -> laid(new DutySheet(duties, messages, staffing)));
        duty = Optional.of(sheet);
        sheet.open();
    }

    /** Once a second. */
    void tick() {
        duties.tick(duty.filter(Node::isVisible).isPresent());
        duty.ifPresent(DutySheet::tick);
    }

    /** Whoever comes is shown what the shift before left to be signed. */
    void welcome() {
        handovers.refresh(waits -> {
            if (waits) {
                showHandover();
            }
        });
    }

    /** Takes away the one on top. @return whether there was one */
    boolean closeTopmost() {
        Optional<? extends Node> top = open().reduce((below, above) -> above);
        top.ifPresent(sheet -> sheet.setVisible(false));
        return top.isPresent();
    }

    /** Nobody sits here any more. */
    void closeAll() {
        open().forEach(sheet -> sheet.setVisible(false));
    }

    /** Another sheet, which opens by itself: made and laid when first wanted. */
    <T extends Node> Supplier<T> whenWanted(Supplier<T> making) {
        List<T> made = new ArrayList<>(1);
        return () -> {
            if (made.isEmpty()) {
                T sheet = laid(making.get());
                others.add(sheet);
                made.add(sheet);
            }
            return made.getFirst();
        };
    }

    private Stream<? extends Node> open() {
        Stream<Node> own =
                Stream.<Optional<? extends Node>>of(keys, handover, duty).flatMap(Optional::stream);
        return Stream.concat(own, others.stream()).filter(Node::isVisible);
    }

    private <T extends Node> T laid(T sheet) {
        layers.getChildren().add(layers.getChildren().indexOf(door), sheet);
        sheet.visibleProperty().subscribe(shown -> {
            if (!shown) {
                back.run();
            }
        });
        return sheet;
    }
}
