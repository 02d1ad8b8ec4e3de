package io.cityhelm.map.basemap.http;

import io.cityhelm.map.basemap.PictureFormat;
import io.cityhelm.map.basemap.SilentSourceException;
import io.cityhelm.map.basemap.SourceState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.CacheControl;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One tile server: asks it, takes its word about keeping, and leaves it alone when it is silent. Safe on any thread. */
public final class TileServer {

    /** The largest answer that is read, bytes. */
    public static final int LARGEST = 8 << 20;

    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);
    private static final Duration AFTER_OVERLOAD = Duration.ofSeconds(30);
    private static final CacheControl ONLY_KEPT = new CacheControl.Builder()
            .onlyIfCached()
            .maxStale(365, TimeUnit.DAYS)
            .build();

    private final OkHttpClient http;
    private final Optional<String> keyParameter;
    private final Patience patience;
    private volatile boolean gave;

    /** @param keyParameter under which a key goes out; empty for a server that wants none */
    TileServer(OkHttpClient http, Optional<String> keyParameter, Patience patience) {
        this.http = http;
        this.keyParameter = keyParameter;
        this.patience = patience;
    }

    /** How it stands now; never blocks. */
    public SourceState state() {
        return patience.state();
    }

    /**
     * A picture. While the server is silent, a kept one serves, however old.
     *
     * @return empty when the server says that it has none
     * @throws SilentSourceException when it is not to be asked now and none is kept
     * @throws IOException when the server did not give it; the message holds no address
     */
    public Optional<byte[]> picture(String address) throws IOException {
        Optional<byte[]> bytes = ask(address, true);
        return bytes.filter(picture -> picture.length > 0);
    }

    /**
     * A document.
     *
     * @throws IOException when the server did not give it, or has none
     */
    public byte[] document(String address) throws IOException {
        return ask(address, false).orElseThrow(() -> new IOException("404"));
    }

    private Optional<byte[]> ask(String address, boolean picture) throws IOException {
        Request request = request(address, picture);
        if (!patience.mayAsk()) {
            return kept(request, new SilentSourceException("not asked while it is silent"));
        }
        try (Response response = http.newCall(request).execute()) {
            return taken(response, picture);
        } catch (Refused e) {
            return kept(request, e.meaning);
        } catch (RuntimeException e) {
            patience.erred(
                    SourceState.Kind.SILENT, new IOException(e)); // or the one request after a rest would never end
            throw e;
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                patience.gaveUp();
                throw e;
            }
            if (isSilence(e)) {
                patience.silent();
                return kept(request, new SilentSourceException(e.getClass().getSimpleName()));
            }
            patience.erred(SourceState.Kind.SILENT, e);
            return kept(request, new IOException(e.getClass().getSimpleName())); // its own words may name the address
        }
    }

    private Optional<byte[]> taken(Response response, boolean picture) throws IOException {
        int status = response.code();
        if (status == 404 || status == 410 || status == 204 || status == 403 && isMerelyAbsent()) {
            patience.answered();
            return Optional.empty();
        }
        if (status == 200) {
            byte[] bytes = response.body().byteStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw erred(SourceState.Kind.UNREADABLE, "more than " + LARGEST + " bytes");
            }
            if (picture && PictureFormat.of(bytes) == PictureFormat.TEXT) {
                throw erred(SourceState.Kind.UNREADABLE, "a text instead of a picture");
            }
            patience.answered();
            gave = true;
            return Optional.of(bytes);
        }
        if (status == 401 || status == 403) {
            patience.sentAway(SourceState.Kind.REFUSING, AFTER_REFUSAL);
            throw new Refused(new SilentSourceException(String.valueOf(status)));
        }
        if (status == 429 || status == 503) {
            patience.sentAway(SourceState.Kind.SILENT, patienceAskedFor(response));
            throw new Refused(new SilentSourceException(String.valueOf(status)));
        }
        throw erred(status >= 500 ? SourceState.Kind.SILENT : SourceState.Kind.UNREADABLE, String.valueOf(status));
    }

    /** Stores of files say "forbidden" for one that is not there; a server that wants a key means it. */
    private boolean isMerelyAbsent() {
        return gave && keyParameter.isEmpty();
    }

    private Refused erred(SourceState.Kind kind, String why) {
        IOException meaning = new IOException(why);
        patience.erred(kind, meaning);
        return new Refused(meaning);
    }

    /** The picture that is kept of an address, however old; otherwise what went wrong. */
    private Optional<byte[]> kept(Request request, IOException why) throws IOException {
        Request onlyKept = request.newBuilder().cacheControl(ONLY_KEPT).build();
        try (Response response = http.newCall(onlyKept).execute()) {
            byte[] bytes = response.code() == 200 ? response.body().byteStream().readNBytes(LARGEST) : new byte[0];
            if (PictureFormat.of(bytes).isShown()) {
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        throw why;
    }

    private static boolean isSilence(IOException e) {
        return e instanceof InterruptedIOException
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
    }

    private static Duration patienceAskedFor(Response response) {
        try {
            return Duration.ofSeconds(Math.max(1, Long.parseLong(response.header("Retry-After", ""))));
        } catch (NumberFormatException _) {
            return AFTER_OVERLOAD;
        }
    }

    /** Servers repeat keys in what they say of themselves: neither such an address nor such a document is kept on disk. */
    private Request request(String address, boolean picture) throws IOException {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new IOException("no address of the web");
        }
        HttpUrl.Builder clean = url.newBuilder();
        keyParameter.ifPresent(clean::removeAllQueryParameters);
        Request.Builder request = new Request.Builder().url(clean.build()).header("User-Agent", "CityHelm");
        if (keyParameter.isPresent() && !picture) {
            request.cacheControl(new CacheControl.Builder().noStore().build());
        }
        return request.build();
    }

    /** An answer was there, and its meaning counted. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException meaning;

        Refused(IOException meaning) {
            super(meaning);
            this.meaning = meaning;
        }
    }
}
