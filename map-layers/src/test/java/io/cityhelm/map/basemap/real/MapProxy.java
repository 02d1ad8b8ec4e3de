package io.cityhelm.map.basemap.real;

import io.cityhelm.map.basemap.Gradient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The distribution's MapProxy, serving an MBTiles file of GDAL in Web Mercator and in degrees. */
final class MapProxy implements AutoCloseable {

    static final String PROGRAM = "/usr/bin/mapproxy-util";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    MapProxy(Path folder) throws IOException {
        Path tiles = Gradient.file("gradient.mbtiles", folder);
        Path configuration =
                Files.writeString(folder.resolve("mapproxy.yaml"), """
                    services:
                      wmts:
                        kvp: true
                        restful: true
                        md: {title: test, contact: {organization: MapProxy test}}
                      tms: {use_grid_names: true, origin: nw}
                    layers:
                      - name: squares
                        title: squares
                        sources: [file]
                      - name: degrees
                        title: degrees
                        sources: [turned]
                    caches:
                      file:
                        grids: [squares]
                        sources: []
                        format: image/png
                        cache: {type: mbtiles, filename: %s}
                      turned:
                        grids: [degrees]
                        sources: [file]
                        format: image/png
                        meta_size: [1, 1]
                        meta_buffer: 0
                    grids:
                      squares: {base: GLOBAL_MERCATOR}
                      degrees: {base: GLOBAL_GEODETIC, origin: nw}
                    globals:
                      cache: {base_dir: %s}
                      image: {resampling_method: nearest, paletted: false}
                    """.formatted(tiles, folder.resolve("cache")));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(PROGRAM, "serve-develop", "-b", "127.0.0.1:" + port, configuration.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mapproxy.log").toFile())
                .start();
        awaitAnswer(folder);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void awaitAnswer(Path folder) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        close();
        throw new IOException("MapProxy did not start: " + Files.readString(folder.resolve("mapproxy.log")));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
