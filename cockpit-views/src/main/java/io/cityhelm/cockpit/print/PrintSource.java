package io.cityhelm.cockpit.print;

import io.cityhelm.map.print.SheetPlan;
import io.cityhelm.map.print.SheetSize;
import io.cityhelm.map.print.SheetWords;
import io.cityhelm.map.view.MapPicture;
import java.util.function.DoubleConsumer;

/** The map that is printed, and what is known of it. FX thread. */
public interface PrintSource {

    SheetSize size(Paper paper);

    /** The words for a sheet as the map is now. */
    SheetWords words(PrintOrder order);

    /** Freezes the map as it is now. @param light in the colours of a light room */
    Exposed expose(SheetPlan plan, boolean light);

    /** The map at one moment, still to be painted. */
    @FunctionalInterface
    interface Exposed {

        /** Paints it; never on the FX thread. @param progress told the painted part, 0 to 1 */
        MapPicture develop(DoubleConsumer progress) throws InterruptedException;
    }
}
