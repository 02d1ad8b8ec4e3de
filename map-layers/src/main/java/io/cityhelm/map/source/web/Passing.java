package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** A request that came to nothing, what people are told of it, and whether another attempt may bring more. */
final class Passing extends IOException {
    private static final long serialVersionUID = 1L;

    final transient BadSourceException meaning;
    final boolean worthAnotherTry;

    Passing(BadSourceException meaning, boolean worthAnotherTry) {
        super(meaning);
        this.meaning = meaning;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Of a connection that failed. The words of its exception are kept for the log only: they may hold the address. */
    static Passing of(String host, Throwable e) {
        return switch (e) {
            case UnknownHostException _ -> new Passing(because("layer.web-no-host", host, e), false);
            case ConnectException _, NoRouteToHostException _ ->
                new Passing(because("layer.web-unreachable", host, e), true);
            case SSLException _ -> new Passing(because("layer.web-certificate", host, e), false);
            case SocketTimeoutException _ -> new Passing(because("layer.web-silent", host, e), true);
            case java.io.InterruptedIOException _ -> new Passing(because("layer.web-silent", host, e), false);
            default -> new Passing(because("layer.web-broke-off", host, e), true);
        };
    }

    private static BadSourceException because(String rule, String host, Throwable e) {
        return BadSourceException.because(rule, host).from(e);
    }
}
