package io.cityhelm.cockpit.incident;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and texts beside each other, two facts a row; a long text goes on in the next line. */
public final class FactsGrid extends GridPane {

    private static final int FACTS_A_ROW = 2;

    private List<CaseFacts.Fact> shown = List.of();

    public FactsGrid() {
        getStyleClass().add("facts");
        for (int i = 0; i < FACTS_A_ROW; i++) {
            ColumnConstraints name = new ColumnConstraints();
            name.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints text = new ColumnConstraints();
            text.setHgrow(Priority.ALWAYS);
            text.setMinWidth(0);
            text.setPrefWidth(100);
            getColumnConstraints().addAll(name, text);
        }
    }

    public void show(List<CaseFacts.Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        getChildren().clear();
        for (int i = 0; i < facts.size(); i++) {
            Label name = new Label(facts.get(i).name());
            name.getStyleClass().add("fact-name");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            Label text = new Label(facts.get(i).text());
            text.getStyleClass().add("fact-text");
            text.setWrapText(true);
            GridPane.setValignment(text, VPos.TOP);
            text.setTooltip(new Tooltip(facts.get(i).text()));
            int column = (i % FACTS_A_ROW) * 2;
            add(name, column, i / FACTS_A_ROW);
            boolean last = i == facts.size() - 1 && column == 0;
            add(text, column + 1, i / FACTS_A_ROW, last ? 3 : 1, 1);
        }
    }
}
