package io.cityhelm.app.bench;

import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** An order of the department API by bare OkHttp: signed, posted, the answer read, and nothing else. */
final class BarePosts {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient();
    private final URI url;
    private final Signer signer;
    private final String department;

    BarePosts(URI url, String secret, String department) {
        this.url = url;
        this.signer = new Signer(Secret.of(secret));
        this.department = department;
    }

    /** Posts one. @return how long it took, nanoseconds */
    long post() throws IOException {
        String id = UUID.randomUUID().toString();
        String body = body(id);
        long from = System.nanoTime();
        Signature signature = signer.sign(id, Instant.now(), body);
        Request request = new Request.Builder()
                .url(url.toString())
                .header("Idempotency-Key", id)
                .header("webhook-id", signature.id())
                .header("webhook-timestamp", Long.toString(signature.timestamp()))
                .header("webhook-signature", signature.signature())
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            String answer = response.body().string();
            if (response.code() != 202) {
                throw new IOException(response.code() + " " + answer);
            }
        }
        return System.nanoTime() - from;
    }

    private String body(String id) {
        return """
            {"id":"%1$s","number":"20260101-0001","department":"%2$s","kind":"dispatch",\
            "text":"to the place at once, report back","issuer":"990000",\
            "incident":{"id":"%1$s","number":"20260101-0001","title":"bench","category":"fire","grade":3},\
            "place":{"lon":120.0,"lat":30.0,"jurisdiction":"990000","address":"1 Test Road"},\
            "issuedAt":"2026-01-01T00:00:00Z","windows":{"deliver":300,"accept":900,"done":7200}}\
            """.formatted(id, department);
    }
}
