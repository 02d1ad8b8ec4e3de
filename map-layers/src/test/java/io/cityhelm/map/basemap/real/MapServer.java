package io.cityhelm.map.basemap.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cityhelm.map.basemap.Gradient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The distribution's MapServer with the test picture, one process a request, as CGI does it. */
final class MapServer implements AutoCloseable {

    static final String PROGRAM = "/usr/lib/cgi-bin/mapserv";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;

    /** @param references what it offers pictures in, with blanks between */
    MapServer(Path folder, String references) throws IOException {
        this.folder = folder;
        Path picture = Gradient.file("degrees.gpkg", folder);
        Path map = folder.resolve("city.map");
        Files.writeString(map, """
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
        Files.writeString(
                folder.resolve("ms.conf"),
                "CONFIG\n  ENV\n    \"MS_MAP_PATTERN\" \".\"\n  END\n  MAPS\n    \"CITY\" \"" + map
                        + "\"\n  END\nEND\n");
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.createContext("/wms", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/wms?map=CITY";
    }

    private void answer(HttpExchange exchange) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM).directory(folder.toFile());
        builder.environment()
                .put("MAPSERVER_CONFIG_FILE", folder.resolve("ms.conf").toString());
        builder.environment().put("REQUEST_METHOD", "GET");
        builder.environment().put("QUERY_STRING", exchange.getRequestURI().getRawQuery());
        builder.redirectErrorStream(false);
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] all = process.getInputStream().readAllBytes();
        int body = bodyAt(all);
        String head = new String(all, 0, body, StandardCharsets.ISO_8859_1);
        head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Type:", 0, 13))
                .findFirst()
                .ifPresent(line -> exchange.getResponseHeaders()
                        .set("Content-Type", line.substring(13).strip()));
        exchange.sendResponseHeaders(200, all.length - body);
        exchange.getResponseBody().write(all, body, all.length - body);
        exchange.close();
    }

    private static int bodyAt(byte[] all) {
        for (int i = 0; i < all.length - 3; i++) {
            if (all[i] == '\r' && all[i + 1] == '\n' && all[i + 2] == '\r' && all[i + 3] == '\n') {
                return i + 4;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
