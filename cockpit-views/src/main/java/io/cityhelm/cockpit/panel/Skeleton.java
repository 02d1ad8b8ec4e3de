package io.cityhelm.cockpit.panel;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Grey bones while nothing was read: an empty panel would look like a quiet city. FX thread. */
public final class Skeleton extends VBox {

    /** @param bones how many lines */
    public Skeleton(int bones) {
        getStyleClass().add("skeleton");
        for (int i = 0; i < bones; i++) {
            Region bone = new Region();
            bone.getStyleClass().add("bone");
            getChildren().add(bone);
        }
    }
}
