package io.cityhelm.cockpit.session;

import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The door: account and password, and the demonstration's accounts with the notice that they protect nothing. FX thread. */
public final class SignInView extends StackPane {

    /** The longest name and password of the demonstration stand beside each other in both languages. */
    private static final double WIDTH = 520;

    private final SignInModel model;
    private final Messages messages;
    private final TextField account = new TextField();
    private final PasswordField password = new PasswordField();

    public SignInView(SignInModel model, CityPack pack, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("sign-in");
        VBox card = new VBox(head(pack), form(), demo(pack.accounts()));
        card.getStyleClass().add("sign-in-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        // behind the open door the card is in nobody's way, and no style is looked up for it
        visibleProperty().subscribe(closed -> getChildren().setAll(closed ? List.of(card) : List.of()));
    }

    /** Puts the cursor where typing starts. */
    public void focusFirst() {
        account.requestFocus();
    }

    private VBox head(CityPack pack) {
        Label name = new Label("CityHelm");
        name.getStyleClass().add("sign-in-brand");
        Label city = new Label(
                messages.text("cockpit.sign-in.title", messages.of(pack.info().name())));
        city.getStyleClass().add("sign-in-title");
        return new VBox(4, name, city);
    }

    private VBox form() {
        account.setId("sign-in-account");
        account.setPromptText(messages.text("cockpit.sign-in.account"));
        account.textProperty().bindBidirectional(model.account());
        account.setOnAction(e -> password.requestFocus());
        password.setId("sign-in-password");
        password.setPromptText(messages.text("cockpit.sign-in.password"));
        password.setOnAction(e -> enter());
        Button enter = new Button(messages.text("cockpit.sign-in.enter"));
        enter.setId("sign-in-enter");
        enter.getStyleClass().add("primary");
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.defaultButtonProperty().bind(enter.focusedProperty());
        enter.setOnAction(e -> enter());
        enter.disableProperty().bind(model.busy());
        Label answer = new Label();
        answer.setId("sign-in-answer");
        answer.getStyleClass().add("sign-in-answer");
        answer.setWrapText(true);
        answer.textProperty().bind(model.answer());
        answer.managedProperty().bind(model.answer().isNotEmpty());
        return new VBox(8, account, password, enter, answer);
    }

    private VBox demo(CityPack.Accounts accounts) {
        VBox box = new VBox(6);
        box.getStyleClass().add("sign-in-demo");
        Label notice = new Label(messages.of(accounts.notice()));
        notice.setWrapText(true);
        notice.getStyleClass().add("sign-in-notice");
        box.getChildren().add(notice);
        accounts.all().stream()
                .filter(DemoAccount::demo)
                .forEach(one ->
                        one.demoPassword().ifPresent(word -> box.getChildren().add(demoButton(one, word))));
        box.setVisible(box.getChildren().size() > 1);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Button demoButton(DemoAccount one, String word) {
        Label id = new Label(one.id() + " / " + word);
        id.getStyleClass().add("muted");
        Region room = new Region();
        HBox.setHgrow(room, javafx.scene.layout.Priority.ALWAYS);
        HBox line = new HBox(8, new Label(messages.of(one.name())), room, id);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(line);
        button.setId("demo-" + one.id());
        button.getStyleClass().setAll("demo-account");
        button.setMaxWidth(Double.MAX_VALUE);
        // Enter presses whichever button has the focus
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.disableProperty().bind(model.busy());
        button.setOnAction(e -> {
            model.account().set(one.id());
            model.enter(word.toCharArray());
        });
        return button;
    }

    private void enter() {
        model.enter(password.getText().toCharArray());
        password.clear();
    }
}
