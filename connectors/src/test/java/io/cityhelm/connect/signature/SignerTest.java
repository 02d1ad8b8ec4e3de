package io.cityhelm.connect.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignerTest {

    /** The known answer of the Standard Webhooks specification. */
    @Test
    void the_published_vector_is_met() {
        Signer signer = new Signer(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        Signature signature = signer.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");

        assertThat(signature.signature()).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_changed_body_id_or_time_is_no_longer_genuine() {
        Signer signer = new Signer(Secret.of("a secret of plain text"));
        Instant now = Instant.ofEpochSecond(1_600_000_000);
        Signature good = signer.sign("id", now, "body");

        assertThat(signer.isGenuine(good, "body")).isTrue();
        assertThat(signer.isGenuine(good, "Body")).isFalse();
        assertThat(signer.isGenuine(new Signature("di", good.timestamp(), good.signature()), "body"))
                .isFalse();
        assertThat(signer.isGenuine(new Signature("id", good.timestamp() + 1, good.signature()), "body"))
                .isFalse();
        assertThat(signer.isGenuine(new Signature("id", good.timestamp(), "v1,AAAA " + good.signature()), "body"))
                .as("one of several, as when a secret is being changed")
                .isTrue();
        assertThat(signer.isGenuineNow(good, "body", now.plusSeconds(301))).isFalse();
        assertThat(signer.isGenuineNow(good, "body", now.plusSeconds(299))).isTrue();
    }

    @Test
    void a_secret_never_shows_and_is_never_empty() {
        assertThat(Secret.of("very secret").toString()).doesNotContain("very");
        assertThatThrownBy(() -> Secret.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Secret.of("whsec_§")).isInstanceOf(IllegalArgumentException.class);
    }
}
