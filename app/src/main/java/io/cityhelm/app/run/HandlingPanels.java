package io.cityhelm.app.run;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.scene.layout.Region;

final class HandlingPanels implements Panels {
    HandlingPanels(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {}

    @Override
    public Region queue() {
        return new Region();
    }

    @Override
    public Region incident() {
        return new Region();
    }

    @Override
    public Region orders() {
        return new Region();
    }

    @Override
    public List<KeyAction> actions() {
        return List.of();
    }

    @Override
    public void close() {}
}
