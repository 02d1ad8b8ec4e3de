package io.cityhelm.connect.kind.kafka;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;

/** What the library says about an end, as a link says it. */
final class Ends {

    private Ends() {}

    static LinkFailure failure(KafkaException e) {
        return switch (e) {
            case WakeupException stopped -> LinkFailure.down(Note.of("LinkDetail.stopped"), stopped);
            case AuthenticationException refused ->
                LinkFailure.broken(Note.of("LinkDetail.brokerRefused", words(refused)), refused);
            case AuthorizationException refused ->
                LinkFailure.broken(Note.of("LinkDetail.brokerRefused", words(refused)), refused);
            case UnknownTopicOrPartitionException gone ->
                LinkFailure.broken(Note.of("LinkDetail.topicRefused", words(gone)), gone);
            default ->
                LinkFailure.down(Note.of("LinkDetail.unreachable", e.getClass().getSimpleName(), words(e)), e);
        };
    }

    /** The innermost words: those around it say that something failed, and this one what. */
    private static String words(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }
}
