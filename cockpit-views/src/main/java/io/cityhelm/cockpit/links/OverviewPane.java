package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.core.inventory.Progress;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 全域归集: how far each department and each domain has come, the worst first. FX thread. */
final class OverviewPane extends VBox {

    private final Messages messages;
    private final Label headline = new Label();
    private final Label notice = new Label();
    private final TableView<Progress> departments = new TableView<>();
    private final TableView<Progress> domains = new TableView<>();

    /** @param department the name of one, by its id @param domain the name of one, by its id */
    OverviewPane(
            OnboardingModel model, Messages messages, UnaryOperator<String> department, UnaryOperator<String> domain) {
        this.messages = messages;
        headline.setId("onboarding-headline");
        headline.getStyleClass().add("onboarding-headline");
        notice.getStyleClass().add("muted");
        notice.setWrapText(true);
        notice.setText(messages.of(model.inventory().notice()));
        departments.setId("progress-departments");
        domains.setId("progress-domains");
        columns(departments, "department", department);
        columns(domains, "domain", domain);
        HBox tables = new HBox(20, departments, domains);
        HBox.setHgrow(departments, Priority.ALWAYS);
        HBox.setHgrow(domains, Priority.ALWAYS);
        VBox.setVgrow(tables, Priority.ALWAYS);
        setSpacing(12);
        getChildren().addAll(headline, notice, tables);
        model.onboarding().subscribe(this::show);
    }

    private void show(Onboarding now) {
        departments.getItems().setAll(now.departments());
        domains.getItems().setAll(now.domains());
        List<Progress> all = now.departments();
        int total = all.stream().mapToInt(Progress::total).sum();
        int connected = all.stream().mapToInt(Progress::connected).sum();
        int late = all.stream().mapToInt(Progress::late).sum();
        headline.setText(
                total == 0
                        ? messages.text("cockpit.data.overview.none")
                        : messages.text(
                                "cockpit.data.overview.headline",
                                total,
                                connected,
                                late,
                                Math.round(100.0 * connected / total)));
    }

    private void columns(TableView<Progress> table, String of, UnaryOperator<String> name) {
        Columns.fit(table, messages.text("cockpit.data.overview.none"));
        table.setMinWidth(0);
        table.getColumns()
                .add(Columns.words(messages.text("cockpit.data.column." + of), 110, 190, p -> name.apply(p.of())));
        table.getColumns().add(bar());
        table.getColumns()
                .add(Columns.figures(
                        messages.text("cockpit.data.column.connected"), 74, p -> p.connected() + " / " + p.total()));
        table.getColumns()
                .add(Columns.figures(messages.text("cockpit.data.column.late"), 74, p -> String.valueOf(p.late())));
    }

    private TableColumn<Progress, Double> bar() {
        TableColumn<Progress, Double> column = new TableColumn<>(messages.text("cockpit.data.column.share"));
        column.setCellValueFactory(row ->
                new javafx.beans.property.SimpleObjectProperty<>(row.getValue().share()));
        column.setCellFactory(made -> new BarCell());
        column.setSortable(false);
        column.setMinWidth(90);
        column.setPrefWidth(160);
        return column;
    }

    private static final class BarCell extends TableCell<Progress, Double> {
        private final ProgressBar bar = new ProgressBar();

        private BarCell() {
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("share-bar");
        }

        @Override
        protected void updateItem(Double share, boolean empty) {
            super.updateItem(share, empty);
            if (!empty && share != null) {
                bar.setProgress(share);
            }
            setGraphic(empty ? null : bar);
        }
    }
}
