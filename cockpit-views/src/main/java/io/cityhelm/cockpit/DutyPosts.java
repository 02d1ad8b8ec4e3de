package io.cityhelm.cockpit;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.staffing.StaffingForms;
import io.cityhelm.cockpit.staffing.StaffingModel;
import io.cityhelm.cockpit.staffing.StaffingPane;
import io.cityhelm.cockpit.staffing.StaffingWords;
import io.cityhelm.cockpit.text.Wording;

/** Wires the posts of responses for the sheet of duties. FX thread. */
final class DutyPosts {

    private final Deck.Models models;
    private final Wording wording;
    private final CommandHand hand;

    DutyPosts(Deck.Models models, Wording wording, CommandHand hand) {
        this.models = models;
        this.wording = wording;
        this.hand = hand;
    }

    StaffingPane pane(ActionDesk desk, Notices notices) {
        CockpitServices services = models.services();
        StaffingModel model =
                new StaffingModel(services.lookups(), services.accounts(), models.seat(), services.background());
        StaffingWords words = new StaffingWords(services.pack(), models.seat().tree(), wording);
        StaffingForms forms = new StaffingForms(
                words,
                models.seat().tree(),
                hand,
                new io.cityhelm.cockpit.action.Wording(wording.messages()),
                model::refresh);
        return new StaffingPane(model, words, forms, wording.messages(), desk, notices);
    }
}
