package io.cityhelm.core.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The distribution's MapServer, one process a request, as CGI does it. */
public final class MapServer implements AutoCloseable {

    public static final String PROGRAM = "/usr/lib/cgi-bin/mapserv";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Starts.
     *
     * @param folder for what it reads
     * @param map description of the map, in which {@code @ADDRESS@} stands for where the server is
     */
    public MapServer(Path folder, String map) throws IOException {
        this.folder = folder;
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        Path file = folder.resolve("city.map");
        Files.writeString(file, map.replace("@ADDRESS@", root()));
        Files.writeString(
                folder.resolve("ms.conf"),
                "CONFIG\n  ENV\n    \"MS_MAP_PATTERN\" \".\"\n  END\n  MAPS\n    \"CITY\" \"" + file
                        + "\"\n  END\nEND\n");
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    private String root() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Of its services that are asked by parameters. */
    public String address() {
        return root() + "/ows?map=CITY";
    }

    /** Of its OGC API. */
    public String api() {
        return root() + "/CITY/ogcapi";
    }

    /** How many it has answered. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM).directory(folder.toFile());
        builder.environment()
                .put("MAPSERVER_CONFIG_FILE", folder.resolve("ms.conf").toString());
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        builder.environment().put("REQUEST_METHOD", "GET");
        builder.environment().put("QUERY_STRING", query == null ? "" : query);
        if (path.startsWith("/CITY/")) {
            builder.environment().put("PATH_INFO", path);
        }
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        builder.environment().put("HTTP_ACCEPT", accept == null ? "" : accept);
        builder.redirectErrorStream(false);
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] all = process.getInputStream().readAllBytes();
        int body = bodyAt(all);
        String head = new String(all, 0, body, StandardCharsets.ISO_8859_1);
        header(head, "Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        int status = header(head, "Status")
                .map(words -> Integer.parseInt(words.substring(0, 3)))
                .orElse(200);
        requests.incrementAndGet();
        exchange.sendResponseHeaders(status, all.length - body);
        exchange.getResponseBody().write(all, body, all.length - body);
        exchange.close();
    }

    private static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip());
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
