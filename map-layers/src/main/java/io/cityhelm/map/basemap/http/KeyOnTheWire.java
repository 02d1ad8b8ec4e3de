package io.cityhelm.map.basemap.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Adds the key between the cache and the wire, and takes it away again, so that the cache never sees it. */
final class KeyOnTheWire implements Interceptor {

    private final String hosts;
    private final AccessKey key;

    /** @param hosts a host, in which {@code {s}} stands for any one label or part of a label */
    KeyOnTheWire(String hosts, AccessKey key) {
        this.hosts = "\\Q" + hosts.replace("{s}", "\\E[A-Za-z0-9-]*\\Q") + "\\E";
        this.key = key;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl address = chain.request().url();
        if (!address.host().matches(hosts)) {
            return chain.proceed(chain.request());
        }
        HttpUrl withKey = address.newBuilder()
                .setQueryParameter(key.parameter(), key.value())
                .build();
        Response response =
                chain.proceed(chain.request().newBuilder().url(withKey).build());
        return response.newBuilder().request(chain.request()).build();
    }
}
