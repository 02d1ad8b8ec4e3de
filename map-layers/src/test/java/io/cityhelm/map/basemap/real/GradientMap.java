package io.cityhelm.map.basemap.real;

import io.cityhelm.core.real.MapServer;
import io.cityhelm.map.basemap.Gradient;
import java.io.IOException;
import java.nio.file.Path;

/** MapServer with the test picture. */
final class GradientMap {

    private GradientMap() {}

    /** @param references what it offers pictures in, with blanks between */
    static MapServer serve(Path folder, String references) throws IOException {
        Path picture = Gradient.file("degrees.gpkg", folder);
        return new MapServer(folder, """
            MAP
              NAME "city"
              EXTENT 119.5 29.5 121 30.9
              SIZE 400 400
              IMAGETYPE PNG24
              PROJECTION "init=epsg:4326" END
              WEB METADATA
                "ows_enable_request" "*"
                "ows_title" "gradient"
                "ows_attribution_title" "MapServer test"
                "ows_srs" "%s"
                "ows_onlineresource" "http://127.0.0.1/"
              END END
              LAYER
                NAME "gradient"
                TYPE RASTER
                STATUS ON
                DATA "%s"
                PROJECTION "init=epsg:4326" END
                METADATA "ows_title" "gradient" END
              END
            END
            """.formatted(references, picture));
    }
}
