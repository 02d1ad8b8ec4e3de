package io.cityhelm.cockpit.shell;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;

/**
 * What the handling of incidents puts into the frame: the queue and the incident at the right, the orders in flight at
 * the bottom. Built once for a language; {@link #close()} ends its subscriptions. FX thread.
 */
public interface Panels extends AutoCloseable {

    /** What needs this officer, sorted by the next deadline. */
    Region queue();

    /** The selected incident with its facts, orders, timeline and actions. */
    Region incident();

    /** The orders in flight, one row each. */
    Region orders();

    /** What keys do in these panels. */
    List<KeyAction> actions();

    /** What the command bar can have done here. */
    Steering steering();

    /** Told what to draw on. */
    void drawOn(DrawingBoard board);

    /** Told what people call the links that data comes by. @param names by language, by the id of the link */
    void nameSources(Map<String, Map<String, String>> names);

    @Override
    void close();
}
