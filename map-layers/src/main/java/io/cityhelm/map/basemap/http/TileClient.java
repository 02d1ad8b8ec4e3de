package io.cityhelm.map.basemap.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * The connections to all tile servers, with one cache on disk that does what the servers say about keeping: what is fresh is
 * not asked for, what is not is asked for only if it changed, and the least recently used goes when the room is full. The
 * folder belongs to one client at a time.
 */
public final class TileClient implements AutoCloseable {

    private static final int CONNECTIONS = 6;

    private final OkHttpClient http;
    private final TileTimes times;
    private final Clock clock;

    /**
     * Touches neither disk nor network yet.
     *
     * @param folder of the cache
     * @param room of the cache, bytes
     */
    public TileClient(Path folder, long room, TileTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .cache(new Cache(folder.toFile(), room))
                .connectionPool(new ConnectionPool(CONNECTIONS, 1, TimeUnit.MINUTES))
                .connectTimeout(times.connect())
                .readTimeout(times.call())
                .callTimeout(times.call())
                .build();
    }

    /**
     * A server under a name.
     *
     * @param host of its addresses: a key is sent to no other, and where there is one no redirection is followed
     */
    public TileServer server(String name, String host, Optional<AccessKey> key) {
        OkHttpClient own = key.isEmpty()
                ? http
                : http.newBuilder()
                        .followRedirects(false)
                        .addNetworkInterceptor(new KeyOnTheWire(host, key.get()))
                        .build();
        return new TileServer(own, key.map(AccessKey::parameter), new Patience(name, times, clock));
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
        try {
            http.cache().close();
        } catch (java.io.IOException e) {
            org.slf4j.LoggerFactory.getLogger(TileClient.class).warn("the cache of map tiles did not close", e);
        }
    }
}
