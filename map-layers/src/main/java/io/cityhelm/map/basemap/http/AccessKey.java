package io.cityhelm.map.basemap.http;

/**
 * What a server wants to see with every request. Added on the wire only: neither an address, nor the cache on disk, nor a
 * message holds it.
 *
 * @param parameter name in the query
 */
public record AccessKey(String parameter, String value) {

    /** @throws IllegalArgumentException when one of them is blank */
    public AccessKey {
        if (parameter.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a key has a name and a value");
        }
    }

    @Override
    public String toString() {
        return "AccessKey[" + parameter + "=***]";
    }
}
