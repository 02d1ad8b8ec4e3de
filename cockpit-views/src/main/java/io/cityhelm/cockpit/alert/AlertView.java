package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.matter.MatterCard;
import io.cityhelm.core.text.Messages;
import javafx.scene.layout.StackPane;

/** The selected alert on the screen. */
public final class AlertView extends StackPane {

    private final AlertBoards boards;
    private final MatterCard card;

    public AlertView(AlertBoards boards, Messages messages, ActionDesk desk) {
        this.boards = boards;
        this.card = new MatterCard("alert", messages, desk);
        getChildren().add(card);
        boards.model().state().addListener((property, before, state) -> refresh());
        refresh();
    }

    /** Sets out the alert again, for example when another officer sits here. */
    public void refresh() {
        boards.board().ifPresent(card::show);
    }
}
