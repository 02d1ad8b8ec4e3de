package io.cityhelm.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.Warnings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warning by two people over the whole product: published, updated and cancelled on the screen, accepted by the
 * platform in the simulator's process, and back as an alert that comes, changes and goes.
 */
class PublishedWarningTest {

    /** The link of the demonstration that reads the platform's feed. */
    private static final String FEED = "weather-warnings";

    @TempDir
    private Path data;

    private CommandPost post;

    @Test
    void a_warning_is_published_updated_and_cancelled_by_two_and_comes_back_as_an_alert() throws Exception {
        try (CommandPost opened = new CommandPost(data, List.of())) {
            post = opened;
            JurisdictionCode city = post.house.cockpit().tree().root().code();
            post.employ("first-officer", "陈立", Role.DUTY_OFFICER, city);
            post.employ("second-officer", "林岚", Role.DUTY_OFFICER, city);

            draft();
            approve("已发布");
            post.untilSaid("#warning-platform", "预警发布平台：正常");
            String first = identifier();
            post.until("the alert", () -> state(first).equals(Optional.of(AlertState.RAISED)));

            update();
            approve("已发布");
            String second = identifier();
            assertThat(second).isNotEqualTo(first);
            post.until("the newer alert", () -> state(second).equals(Optional.of(AlertState.RAISED)));
            post.until("the end of the older", () -> state(first).equals(Optional.of(AlertState.SUPERSEDED)));

            cancel();
            approve("已解除");
            post.until("the end of the alert", () -> state(second).equals(Optional.of(AlertState.CLEARED)));
            assertThat(post.house.ledger().verify().fault()).isEmpty();
        }
    }

    private void draft() {
        post.signIn("first-officer");
        post.click("#rail-WARNINGS");
        open("#warning-draft");
        post.write("#field-text", "预计今夜到明晨有大暴雨");
        post.focus("#field-areas .text-field");
        post.press(KeyCode.DOWN);
        post.press(KeyCode.SPACE);
        post.confirm();
        post.untilSaid("#warnings", "待审批");
    }

    private void update() {
        post.signIn("first-officer");
        open("#warning-UPDATE");
        post.chip("#field-colour", "橙色");
        post.confirm();
        post.untilSaid("#warnings", "变更待审批");
    }

    private void cancel() {
        post.signIn("first-officer");
        open("#warning-CANCEL");
        post.write("#field-reason", "雨已停");
        post.confirm();
        post.untilSaid("#warnings", "变更待审批");
    }

    /** By the other one; what the platform says to it is waited for on the screen. */
    private void approve(String published) {
        post.signIn("second-officer");
        open("#warning-APPROVE");
        post.confirm();
        post.until(
                published,
                () -> post.words("#warnings").contains(published)
                        && !post.words("#warnings").contains("变更"));
    }

    private void open(String button) {
        post.focus(button);
        post.press(KeyCode.SPACE);
        post.until("the form", () -> post.find("#form-confirm").isPresent());
    }

    private String identifier() throws JournalUnavailableException {
        Warnings warnings = post.house.ledger().lookups().warnings();
        Warning now = warnings.live().getFirst().state();
        return now.latest().bulletin().identifier();
    }

    private Optional<AlertState> state(String identifier) throws JournalUnavailableException {
        return post.house
                .cockpit()
                .situation()
                .alert(AlertKey.of(FEED, identifier))
                .map(Versioned::state)
                .map(Alert::state);
    }
}
