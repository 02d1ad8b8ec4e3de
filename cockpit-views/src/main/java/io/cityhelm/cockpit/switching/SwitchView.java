package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.matter.MatterCard;
import io.cityhelm.core.text.Messages;
import javafx.scene.layout.StackPane;

/** The selected suggestion or response on the screen. */
public final class SwitchView extends StackPane {

    private final SwitchBoards boards;
    private final MatterCard card;

    public SwitchView(SwitchBoards boards, Messages messages, ActionDesk desk) {
        this.boards = boards;
        this.card = new MatterCard("switch", messages, desk);
        getChildren().add(card);
        boards.model().state().addListener((property, before, state) -> refresh());
        refresh();
    }

    /** Sets it out again, for example when another officer sits here. */
    public void refresh() {
        boards.board().ifPresent(card::show);
    }
}
