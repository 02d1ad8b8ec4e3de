package io.cityhelm.connect.signature;

/**
 * The three Standard Webhooks headers, or the same three fields of an answer.
 *
 * @param id {@code webhook-id}
 * @param timestamp {@code webhook-timestamp}, seconds since 1970
 * @param signature {@code webhook-signature}, one or more of {@code v1,BASE64} with spaces between
 */
public record Signature(String id, long timestamp, String signature) {}
