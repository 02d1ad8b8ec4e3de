package io.cityhelm.map.source.web.opening;

import io.cityhelm.core.environment.Environment;
import io.cityhelm.map.source.BadSourceException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The address of a service as somebody typed it; a key in it may be named as <code>${env:NAME}</code>. Its text form holds
 * neither query nor user, because both may hold a key.
 */
public final class ServiceAddress {

    private final String typed;

    private ServiceAddress(String typed) {
        this.typed = typed;
    }

    /** @return empty when it is no address of the web, but perhaps a path */
    public static Optional<ServiceAddress> of(String words) {
        String plain = words.strip();
        String start = plain.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://")
                ? Optional.of(new ServiceAddress(plain))
                : Optional.empty();
    }

    /** @throws BadSourceException when it cannot be an address, or names a variable that is not set */
    HttpUrl url(Environment environment) throws BadSourceException {
        try {
            HttpUrl url = HttpUrl.parse(environment.fill(typed));
            if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
                throw BadSourceException.because("layer.web-address", toString());
            }
            return url;
        } catch (Environment.UnsetException e) {
            throw BadSourceException.because("layer.web-key", e.getMessage());
        }
    }

    /** Host and path, for people and for what is kept. */
    @Override
    public String toString() {
        String plain = typed.replaceFirst("[?#].*", "").replaceFirst("(?i)^https?://(?:[^/]*@)?", "");
        return plain.replaceAll("\\$\\{env:[^}]*}", "…").replaceFirst("/+$", "");
    }
}
