package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrdersModel;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.incident.CaseModel;
import java.util.Optional;
import javafx.beans.InvalidationListener;

/**
 * The check of a finished order, asked for in its row of the orders in flight: the case is shown first, so that it is seen
 * what is checked. FX thread.
 */
final class CheckFromRow implements AutoCloseable {

    private final OrdersModel orders;
    private final CaseModel model;
    private final CaseBoards cases;
    private final ActionDesk desk;
    private final InvalidationListener caseShown = changed -> checkWhenShown();
    private Optional<OrderRow> wanted = Optional.empty();

    CheckFromRow(OrdersModel orders, CaseModel model, CaseBoards cases, ActionDesk desk) {
        this.orders = orders;
        this.model = model;
        this.cases = cases;
        this.desk = desk;
        model.state().addListener(caseShown);
    }

    /** Picks an order, and opens the form of its check once its case is there. */
    void ask(OrderRow row) {
        wanted = Optional.of(row);
        orders.pick(row);
        checkWhenShown();
    }

    @Override
    public void close() {
        model.state().removeListener(caseShown);
    }

    /** The case is read off the screen's thread: the form waits for it. */
    private void checkWhenShown() {
        Optional<OrderRow> ready = wanted.filter(row -> model.shown()
                .filter(shown -> shown.incident().state().id().equals(row.incident()))
                .isPresent());
        if (ready.isPresent()) {
            wanted = Optional.empty();
            cases.verification(ready.get().id()).ifPresent(desk::start);
        }
    }
}
