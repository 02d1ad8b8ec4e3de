package io.cityhelm.connect.mqtt;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** What the library says about an end, as a link says it. */
final class Ends {

    /** A person has to look; any other refusal may pass. */
    private static final Set<Mqtt5ConnAckReasonCode> FOR_GOOD = EnumSet.of(
            Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD,
            Mqtt5ConnAckReasonCode.NOT_AUTHORIZED,
            Mqtt5ConnAckReasonCode.BANNED,
            Mqtt5ConnAckReasonCode.BAD_AUTHENTICATION_METHOD,
            Mqtt5ConnAckReasonCode.CLIENT_IDENTIFIER_NOT_VALID,
            Mqtt5ConnAckReasonCode.UNSUPPORTED_PROTOCOL_VERSION);

    private Ends() {}

    static LinkFailure failure(Throwable e) {
        return switch (e) {
            case LinkFailure known -> known;
            case CompletionException wrapped when wrapped.getCause() != null -> failure(wrapped.getCause());
            case Mqtt5ConnAckException refused ->
                refused(refused.getMqttMessage().getReasonCode(), e);
            case Mqtt3ConnAckException refused ->
                refused(refused.getMqttMessage().getReturnCode(), e);
            case Mqtt5SubAckException refused ->
                LinkFailure.broken(
                        Note.of(
                                "LinkDetail.topicRefused",
                                refused.getMqttMessage().getReasonCodes()),
                        e);
            case Mqtt3SubAckException refused ->
                LinkFailure.broken(
                        Note.of(
                                "LinkDetail.topicRefused",
                                refused.getMqttMessage().getReturnCodes()),
                        e);
            case Mqtt5DisconnectException ended -> ended(ended.getMqttMessage().getReasonCode(), e);
            case ConnectionClosedException closed -> closed(closed);
            default -> unreachable(e.getCause() == null ? e : e.getCause());
        };
    }

    private static LinkFailure refused(Mqtt5ConnAckReasonCode code, Throwable e) {
        Note why = Note.of("LinkDetail.brokerRefused", code);
        return FOR_GOOD.contains(code) ? LinkFailure.broken(why, e) : LinkFailure.down(why, e);
    }

    private static LinkFailure refused(Mqtt3ConnAckReturnCode code, Throwable e) {
        Note why = Note.of("LinkDetail.brokerRefused", code);
        return code == Mqtt3ConnAckReturnCode.SERVER_UNAVAILABLE
                ? LinkFailure.down(why, e)
                : LinkFailure.broken(why, e);
    }

    private static LinkFailure ended(Mqtt5DisconnectReasonCode code, Throwable e) {
        return code == Mqtt5DisconnectReasonCode.PACKET_TOO_LARGE
                ? LinkFailure.broken(Note.of("LinkDetail.tooLarge", Broker.LARGEST), e)
                : LinkFailure.down(Note.of("LinkDetail.brokerEnded", code), e);
    }

    private static LinkFailure closed(ConnectionClosedException e) {
        return LinkFailure.down(Note.of("LinkDetail.streamEnded"), e);
    }

    private static LinkFailure unreachable(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return LinkFailure.down(Note.of("LinkDetail.unreachable", e.getClass().getSimpleName(), message), e);
    }
}
